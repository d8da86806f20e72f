"""The grammar as data: every pattern reads its own example, every join and kind that is named exists."""

import re
from datetime import datetime

import pytest

from tests.transforms.dates.reading import read
from transforms.dates.expressions.assemble import Assembler
from transforms.dates.grammar.joins import joins, opener
from transforms.dates.grammar.notation import Parser
from transforms.dates.grammar.patterns import patterns
from transforms.dates.grammar.readers import READERS
from transforms.dates.vocabulary.words import vocabulary
from transforms.lexicon import load
from transforms.tokens import Tokens


@pytest.mark.parametrize("pattern", patterns(), ids=lambda pattern: pattern.rule)
def test_a_pattern_reads_the_whole_of_its_example(pattern):
    tokens = Tokens(pattern.example)
    assembler = Assembler(tokens.entries, "".join(entry.date_code for entry in tokens.entries))
    whole = [part for part in assembler.parts_at(0) if part.rule == pattern.rule and part.last == len(tokens)]
    assert whole and whole[0].slots == (pattern.slot,)


REFUSED = [(entry["rule"], entry["refused"]) for entry in load("patterns")["patterns"] if "refused" in entry]


@pytest.mark.parametrize(("rule", "text"), REFUSED, ids=[rule for rule, _ in REFUSED])
def test_a_pattern_does_not_read_what_only_looks_like_it(rule, text):
    rules = [date.rule for date in read(text, datetime(2026, 1, 18))]
    assert all(rule not in re.split(r"[^a-z_]+", found) for found in rules)


def test_rules_have_names_of_their_own():
    rules = [pattern.rule for pattern in patterns()]
    assert len(rules) == len(set(rules))


def test_every_family_is_read_and_every_reader_used():
    assert {pattern.family for pattern in patterns()} == set(READERS)


def test_joins_name_slots_that_patterns_have():
    slots = {pattern.slot for pattern in patterns()}
    assert set(joins()) <= slots
    assert {slot for ways in joins().values() for _, rights in ways for slot in rights} <= slots


def test_an_expression_opens_wherever_a_pattern_stands_alone():
    for pattern in patterns():
        if pattern.alone:
            assert opener().match("".join(entry.date_code for entry in Tokens(pattern.example).entries)), pattern.rule


@pytest.mark.parametrize("source", ["(day", "day=", "| ) day"])
def test_a_pattern_that_is_no_pattern_is_an_error(source):
    with pytest.raises((ValueError, IndexError)):
        parser = Parser(source)
        parser.options()
        if parser.at < len(parser.words):
            raise ValueError("left over")


def test_rules_show_in_the_record():
    assert [date.rule for date in read("نهاية عام 2017")] == ["modifier+year"]
    assert [date.rule for date in read("من 2010 إلى 2015")] == ["range(year_number,year_number)"]


def test_guards_name_words_only():
    for table in load("date_guards").values():
        for words in table.values():
            assert words and all(isinstance(word, str) for word in words)


def test_every_kind_of_word_and_every_macro_has_a_use():
    tables, links = load("patterns"), load("joins")["connectors"]
    sources = [entry["pattern"] for entry in tables["patterns"]] + [*tables["macros"].values(), *links.values()]
    names = set(re.findall(r"[a-z_]+(?:\.[a-z_0-9]+)?", " ".join(sources)))
    assert set(tables["macros"]) <= names
    assert not {word.kind for word in vocabulary().values() if not is_named(word.kind, names)}


def is_named(kind, names):
    kinds = {kind, kind.partition(".")[0] + ".any", "any." + kind.rpartition(".")[2]}
    return bool(kinds & names)
