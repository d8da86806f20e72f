"""The lexicon's files: what is listed is listed once."""

import re
from collections import Counter
from pathlib import Path

import pytest

import transforms.lexicon
from transforms.lexicon import load

ROOT = Path(transforms.lexicon.__file__).parents[2]
SOURCES = [p for layer in ("transforms", "warehouse") for kind in ("*.py", "*.sql") for p in (ROOT / layer).rglob(kind)]
WORDS = set(re.findall(r"\w+", "\n".join(path.read_text("utf-8") for path in SOURCES)))
MADE = "marks_"  # names of lists that the code puts together
NAMES = sorted(path.stem for path in Path(transforms.lexicon.__file__).parent.glob("*.toml"))


@pytest.mark.parametrize("name", NAMES)
def test_no_list_has_a_word_twice(name):
    twice = {
        key: [word for word, times in Counter(words).items() if times > 1]
        for key, words in load(name).items()
        if isinstance(words, list) and all(isinstance(word, str) for word in words)
    }
    assert not {key: words for key, words in twice.items() if words}


@pytest.mark.parametrize("name", NAMES)
def test_every_list_is_read_by_somebody(name):
    assert {key for key in load(name) if not key.startswith(MADE)} <= WORDS


@pytest.mark.parametrize("key", ["", *load("date_guards")])
def test_every_list_of_dates_is_read_too(key):
    lists = load("date_guards")[key] if key else load("futures")
    assert set(lists) <= WORDS
