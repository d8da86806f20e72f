import pytest

from tests.warehouse.inference.world import World


@pytest.fixture(scope="module")
def world():
    world = World()
    world.article(
        "base",
        ["قاعدة"],
        "2026-03-01T08:00",
        headline="قاعدة عين الأسد",
        body="زار الوفدُ قاعدةَ عين الأسد، والأسد بعيد.",
    )
    world.article("zoo", ["حديقة"], "2026-03-02T08:00", headline="أسود الحديقة", body="وُلد شبل للأسد في ٢٠٢٦.")
    world.article(
        "port", ["مرفأ"], "2026-03-03T08:00", headline="سفينة بطرابلس", body="وصلت السفينة لطرابلس وطرابلس تنتظر."
    )
    world.infer()
    return world


def found(world, question):
    return [headline for (headline,) in world.rows("SELECT headline FROM search(?)", question)]


@pytest.mark.parametrize(
    ("question", "headlines"),
    [
        ("الاسد", ["قاعدة عين الأسد", "أسود الحديقة"]),
        ("الأسد", ["قاعدة عين الأسد", "أسود الحديقة"]),
        ("أسد", ["قاعدة عين الأسد", "أسود الحديقة"]),
        ("قاعده عين الاسد", ["قاعدة عين الأسد"]),
        ("قَاعِدَة", ["قاعدة عين الأسد"]),
        ("2026", ["أسود الحديقة"]),
        ("الاسد والحديقة", ["أسود الحديقة"]),
        ("طرابلس", ["سفينة بطرابلس"]),
        ("ابلس", []),
        ("فيل", []),
        ("الأسد فيل", []),
        ("", []),
        ("،؟", []),
    ],
)
def test_words_are_found_however_they_are_spelled(world, question, headlines):
    assert found(world, question) == headlines


def test_where_a_word_stands_most_comes_first(world):
    assert world.rows("SELECT hits FROM search('الاسد')") == [(3,), (1,)]


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("الأَســد", "الاسد"),
        ("إلى مسؤولية", "الي مسووليه"),
        ("٢٠٢٦ و۱۴۰۴", "2026 و1404"),
        ("Brexit", "brexit"),
        ("‏كرة", "كره"),
    ],
)
def test_fold(world, written, folded):
    assert world.rows("SELECT fold(?)", written) == [(folded,)]


def test_folding_agrees_with_what_pages_are_compared_by(world):
    from transforms.characters import fold

    letters = [*map(chr, range(0x0600, 0x0675)), *map(chr, range(0x0679, 0x0700)), *map(chr, range(0xFE80, 0xFEFD))]
    for word in ("أَحْمَد", "مبنى", "مدرسة", "ـــ", "ﺍﻷﺳﺪ", "ﷲ", "ABC", "‫نص‬", *letters):
        assert world.rows("SELECT fold(?)", word) == [(fold(word),)], word


@pytest.mark.parametrize(
    "spellings",
    [
        ["وزيرة الصحة الأميركية، سلمى حداد", "وزيرة الصحة الأمريكيّة سلمى حداد", "وزيره الصحة الاميركية، سلمي حداد"],
        ["الشيخ عبد الرحمن القاضي", "الشيخ عبدالرحمن القاضى"],
        ['جمعية "النهر"', "جمعية «النهر»", "جمعية النهر", "جمعية (النهر)", "جمعية\u00a0النهر"],
    ],
)
def test_a_speaker_is_grouped_however_the_name_is_spelled(world, spellings):
    assert len(set(keys(world, spellings))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("وزير الصحة", "وزيرة الصحة"),
        ("الرئيس الأميركي", "الرئيس الأوكراني"),
        ("عبد الله حداد", "عبيد الله حداد"),
        ("سعيد حداد", "سعيد الحداد"),
        ("رئيس البلدية سالم", "رئيس بلدية سالم"),
    ],
)
def test_other_speakers_stay_apart(world, one, other):
    assert len(set(keys(world, [one, other]))) == 2


def keys(world, names):
    return [world.rows("SELECT speaker_key(?)", name)[0][0] for name in names]
