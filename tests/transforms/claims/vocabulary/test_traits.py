"""Single verbs are named in the lexicon: what code asks of a cue, what a line gives it and what is told of it are one list."""

import re
from pathlib import Path

import pytest

import transforms.claims
from transforms.claims.vocabulary.words import cue_word, standing_in
from transforms.lexicon import load

SOURCES = [path.read_text("utf-8") for path in Path(transforms.claims.__file__).parent.rglob("*.py")]
LINES = load("cues")["verbs"] + load("cues")["phrases"]
GIVEN = {trait for line in LINES for trait in line.get("traits", ())}
ASKED = {trait for source in SOURCES for trait in re.findall(r'"(\w+)" (?:not )?in (?:[\w.]+\.)?traits\b', source)}


def test_every_trait_is_given_asked_for_and_told():
    assert GIVEN == ASKED == set(load("cues")["traits"])


def test_no_code_names_a_lemma():
    named = [line.strip() for source in SOURCES for line in source.splitlines() if re.search(r'lemma [!=]= "', line)]
    assert not named


@pytest.mark.parametrize(
    ("word", "trait"), [("شدد", "tightens"), ("وصفته", "describes"), ("قائلا", "plain"), ("رد", "replies")]
)
def test_every_form_of_a_verb_has_its_traits(word, trait):
    assert trait in cue_word(word).traits


@pytest.mark.parametrize("word", ["أوضح", "وورد"])
def test_others_have_none(word):
    assert not cue_word(word).traits


def test_what_stands_in_a_document_is_no_reply():
    found = standing_in(cue_word("ورد"), "")
    assert (found.lemma, found.inside, found.prefix, found.traits) == ("ورد", True, 0, frozenset())
