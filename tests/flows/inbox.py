"""A small inbox that the tests write for themselves: pages of two outlets, and files that are no pages."""

from pathlib import Path

BRIDGE = """\
محليات

افتتاح جسر جديد فوق نهر العاصي

2026-03-02 | 10:15

أعلنت بلدية الرستن، اليوم الاثنين، افتتاح جسر جديد فوق نهر العاصي بعد عامين من العمل.

وقال رئيس البلدية حسان العلي إن الجسر يخدم عشرين ألف نسمة، مضيفاً أن الأرصفة ستكتمل في نيسان 2026.

وأكد مهندس المشروع أن كلفة الجسر بلغت أربعة ملايين دولار.
"""
SCHOOL = """\
تعليم

وزارة التربية تمدد التسجيل في المدارس

2026-03-03 | 08:00

مددت وزارة التربية، الثلاثاء، مهلة التسجيل في المدارس الحكومية حتى 20 آذار 2026.

وأوضح مدير التعليم سليم حداد أن عدد المسجلين تجاوز ثمانين ألف تلميذ، مشيراً إلى أن المهلة لن تمدد مرة أخرى.

وطالب أولياء الأمور بفتح صفوف جديدة قبل نهاية الشهر.
"""
RAIN = """\
طقس

أمطار غزيرة تغلق طريق الساحل

2026-03-04 | 18:40

أغلقت الشرطة، مساء الأربعاء، طريق الساحل بعد أمطار غزيرة استمرت عشر ساعات.

وقالت الشرطة في بيان إن الطريق سيبقى مغلقاً حتى صباح الخميس، داعية السائقين إلى الحذر.

وذكرت الأرصاد أن المنخفض ينحسر يوم الجمعة المقبل.
"""


def write(folder: Path, **pages: str | bytes) -> Path:
    """Write pages by name (double underscores part folders); returns the folder."""
    for name, content in pages.items():
        file = folder / (name.replace("__", "/") + ".txt")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def mixed(folder: Path) -> Path:
    """Three articles, one of them in Windows-1256, a copy, and three files that are no pages."""
    write(
        folder,
        a__bridge=BRIDGE,
        a__school=SCHOOL,
        b__rain=RAIN.encode("cp1256"),
        b__bridge_again=BRIDGE,
        c__empty=b"",
        c__image=bytes(range(256)) * 4,
        c__page="<!DOCTYPE html><html><body>" + RAIN + "</body></html>",
    )
    (folder / "manifest.csv").write_text(
        "path,outlet,published_at\na/bridge.txt,الرستن اليوم,2026-03-02T10:30\nb/rain.txt,الساحل,\n", "utf-8"
    )
    return folder
