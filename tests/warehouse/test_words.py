"""Words that SQL asks for: of the lexicon, by macros, and none in the .sql files themselves."""

import re

import pytest

from tests.warehouse.inference.world import World
from transforms.lexicon import load
from warehouse import objects
from warehouse.objects import fingerprint, sources

WORD = re.compile("[\u0621-\u064a]{3,}")
LETTERS = re.compile(r"\[[^]\s]*\]")  # any of them
ORTHOGRAPHY = {"fold"}  # its letters stand side by side


@pytest.fixture(scope="module")
def world():
    return World()


@pytest.mark.parametrize("folder", ["macros", "views", "inference", "questions"])
def test_no_statement_has_words_of_its_own(folder):
    made = {*load("names"), "tolls", "declared_claim_rules", "declared_speaker_rules"} if folder == "macros" else set()
    for name, text in sources(folder).items():
        if name not in made | ORTHOGRAPHY:
            assert not WORD.findall(LETTERS.sub("", objects._without_comments(text))), name


def test_lists_are_what_the_lexicon_has(world):
    for name, listed in load("names").items():
        assert world.rows(f"SELECT {name}()") == [(listed,)]
    assert world.rows("SELECT tolls()") == [([toll["counted_as"] for toll in load("counts")["tolls"]],)]


def test_a_word_may_hold_a_quotation_mark(monkeypatch):
    lists = {"names": {"quoted": ["l'an"]}}
    monkeypatch.setattr("warehouse.words.load", lambda name: lists.get(name) or load(name))
    assert "['l''an']" in sources("macros")["quoted"]


def test_a_word_that_is_added_builds_a_warehouse_anew(monkeypatch):
    before = fingerprint()
    fingerprint.cache_clear()
    names = load("names") | {"unnamed_speakers": ["شاهد"]}
    monkeypatch.setattr("warehouse.words.load", lambda name: names if name == "names" else load(name))
    assert fingerprint() != before
    fingerprint.cache_clear()


@pytest.mark.parametrize(
    ("name", "person", "unnamed"),
    [
        ("مصدر أمني", None, True), ("المسؤول", None, True), ("مسئولون في الميناء", None, True), ("شهود", None, True),
        ("البعض", None, True), ("كثيرون في القرية", None, True), ("أحدهم", None, True), ("أحد أعضاء الفريق", None, True),
        ("نشطاء", None, True), ("ناشطون محليون", None, True), ("سكان محليون", None, True), ("وسائل إعلام محلية", None, True),
        ("معلومات أولية", None, True), ("جهات مطلعة", None, True), ("ضابط في الميناء", None, True),
        ("الناشط كمال الراعي", "كمال الراعي", False), ("شركة المعلومات", None, False), ("أحدث دراسة", None, False),
        ("مصدرون", None, False), ("وزارة الزراعة", None, False), ("المصدر كمال الراعي", "كمال الراعي", False), (None, None, None),
    ],
)  # fmt: skip
def test_who_is_unnamed(world, name, person, unnamed):
    assert world.rows("SELECT is_unnamed(?, ?)", name, person) == [(unnamed,)]


@pytest.mark.parametrize(
    ("name", "kind", "core"),
    [
        ("وكالة أنباء سانا", "وكاله", "سانا"), ("وكالة سانا للأنباء", "وكاله", "سانا"), ("إذاعة المدينة المالطية", "اذاعه", "المدينه"),
        ("سانا", "", "سانا"), ("حزب", "", "حزب"), ("حزبان متحالفان", "", "حزبان متحالفان"),
    ],
)  # fmt: skip
def test_the_kind_of_a_body_and_its_own_name(world, name, kind, core):
    assert world.rows("SELECT body_kind(fold($1)), body_core(fold($1))", name) == [(kind, core)]


@pytest.mark.parametrize(
    ("year", "written", "named"),
    [
        ("2030", "ملف استضافة مونديال 2030", True), ("2030", "تنظيم كأس العالم 2030 في مالطا", True), ("2030", "موازنة 2030.", True),
        ("2030", "سينتهي العمل في 2030", False), ("2030", "يمتد العقد إلى 2030", False), ("2030", "بين 2028 و2030", False),
        ("عام 2030", "يكتمل البناء عام 2030", False), ("2030", "2030 عام صعب", False), ("2030", "في القرية (2030)", False),
    ],
)  # fmt: skip
def test_a_year_that_is_part_of_a_name(world, year, written, named):
    assert world.rows("SELECT names_something(?, ?)", year, written) == [(named,)]


@pytest.mark.parametrize(
    ("name", "anaphor"),
    [("الوكالة", True), ("الصحيفة", True), ("الصحيفة المالطية", False), ("وكالة", False), (None, None)],
)
def test_what_only_tells_a_kind(world, name, anaphor):
    assert world.rows("SELECT is_anaphor(speaker_key(?))", name) == [(anaphor,)]
