"""The lexicon's files: what is listed is listed once."""

from collections import Counter
from pathlib import Path

import pytest

import transforms.lexicon
from transforms.lexicon import load

NAMES = sorted(path.stem for path in Path(transforms.lexicon.__file__).parent.glob("*.toml"))


@pytest.mark.parametrize("name", NAMES)
def test_no_list_has_a_word_twice(name):
    twice = {
        key: [word for word, times in Counter(words).items() if times > 1]
        for key, words in load(name).items()
        if isinstance(words, list) and all(isinstance(word, str) for word in words)
    }
    assert not {key: words for key, words in twice.items() if words}
