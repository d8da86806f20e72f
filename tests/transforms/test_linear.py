"""The work of reading a text grows with the text, not with its square, however it is written.

What is counted are steps of the interpreter, which are the same on every machine, at one length and at four times that.
How many names, reports and places are looked at for one claim is made small first: those bounds lie beyond any page.
"""

import os
import subprocess
import sys

import pytest

STEPS = """
import sys
from datetime import datetime
import transforms.claims.find
from transforms import sentences
from transforms.parse import parse

for name, module in list(sys.modules.items()):
    if name.startswith("transforms.") and hasattr(module, "MOST"):
        module.MOST = 10
    if name.startswith("transforms.") and hasattr(module, "FEW"):
        module.FEW = 5
sentences.MAX_QUOTING = 200


def steps(text):
    count = 0

    def tracer(frame, event, argument):
        nonlocal count
        if event == "call":
            frame.f_trace_opcodes, frame.f_trace_lines = True, False
        elif event == "opcode":
            count += 1
        return tracer

    parse(text.encode())  # what is known of its words
    sys.settrace(tracer)
    found = parse(text.encode(), datetime(2026, 3, 1))
    sys.settrace(None)
    return count, found


def word(n):
    letters = "بتجدحخرزسشصضطعغفقكلمنهوي"
    out = ""
    n += 600
    while n:
        out, n = out + letters[n % len(letters)], n // len(letters)
    return "ال" + out + "اني"


HEAD = "افتتاح الطريق الجديد إلى الميناء\\n\\n"
GIVEN = ("كمال", "سامي", "خالد", "نادر", "هاني", "زياد")
TITLES = ("الوزير", "النائب", "المدير", "السفير")


def speakers(n):
    for i in range(n):
        title, given = TITLES[i % 4], GIVEN[i % 6]
        yield f"قال {title} {given} {word(i)} إن الطريق إلى الميناء سيفتح قريبا.\\nوأكد {word(i)} أن العمل بدأ يوم {i % 28 + 1} مايو 2025.\\n"
        yield f"وأضاف أن الأسعار لن ترتفع.\\nوقال {title} إن المشروع يحتاج إلى أموال.\\nوطالب {given} {word(i)} الحكومة بفتح الطريق.\\n"


def bodies(n):
    for i in range(n):
        yield f"أعلنت شركة {word(i)[2:]} أن المصنع سيفتح في الخريف.\\nوأضافت الشركة أن العمل بدأ.\\nوجاء في البيان أن الطريق مفتوح.\\n"


def own_words(n):
    yield "قال الوزير كمال الراعي: «"
    for i in range(n):
        yield f" نؤكد أن الطريق سيفتح يوم {i % 28 + 1} مايو 2025، وأعلنا العام الماضي أن العمل بدأ،"
    yield " ونشكر الأهالي»."


def colon(n):
    yield "قال الوزير كمال الراعي:"
    for i in range(n):
        yield " أعتقد أن الطريق سيفتح قريبا."


def quotations(n):
    for i in range(n):
        yield f"«الطريق إلى الميناء مفتوح» قال {GIVEN[i % 6]} {word(i)}. وأضاف «نشكر \\"الأهالي\\" على الدعم». ورفض التعليق.\\n"


def comments(n):
    yield "قال الوزير كمال الراعي إن الطريق إلى الميناء سيفتح قريبا أمام السيارات.\\n\\n"
    for i in range(n):
        yield f"تعليقات القراء\\n{GIVEN[i % 6]} الراعي\\n10:30\\nهذا طريق مهم\\n"


kind, n = globals()[sys.argv[1]], int(sys.argv[2])
(one, _), (four, found) = (steps(HEAD + "".join(kind(m))) for m in (n, 4 * n))
assert len(found.claims) > 0 and not found.rejects
print(one, four)
"""


@pytest.mark.parametrize(
    ("kind", "n"),
    [("speakers", 25), ("bodies", 40), ("own_words", 40), ("colon", 30), ("quotations", 40), ("comments", 60)],
)
def test_four_times_the_text_takes_four_times_the_work(kind, n):
    run = subprocess.run(
        [sys.executable, "-c", STEPS, kind, str(n)],
        env={**os.environ, "KHABAR_COMPILED": "0"},
        capture_output=True,
        text=True,
        check=True,
    )
    one, four = map(int, run.stdout.split())
    assert four < 4.15 * one, f"{kind}: {one} steps, {four} for four times the text"
