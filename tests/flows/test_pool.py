"""The pool before it starts: what it would run out of is told, since it would wait for it for ever."""

import resource

import pytest

from flows import pool
from flows.errors import RunError


@pytest.fixture
def limits(monkeypatch):
    """Call it with the soft and the hard limit on open files; it gives the list of those that are set."""

    def begin(soft, hard):
        made = []
        monkeypatch.setattr(resource, "getrlimit", lambda what: (soft, hard))
        monkeypatch.setattr(resource, "setrlimit", lambda what, both: made.append(both))
        return made

    return begin


@pytest.mark.parametrize("hard", [100, 1000, resource.RLIM_INFINITY])
def test_a_limit_that_may_be_raised_is_raised_by_what_is_needed(limits, hard):
    made = limits(20, hard)
    pool._allow_files(100)
    assert made == [(100, hard)]


@pytest.mark.parametrize("soft", [100, 5000, resource.RLIM_INFINITY])
def test_a_limit_that_is_high_enough_is_left_alone(limits, soft):
    made = limits(soft, resource.RLIM_INFINITY)
    pool._allow_files(100)
    assert made == []


def test_too_few_files_are_an_error_before_anything_starts(limits):
    limits(20, 99)
    with (
        pytest.raises(RunError, match=r"Only 99 files may be open at once, and a run needs 152\..*--workers"),
        pool.pool(40),
    ):
        pytest.fail("it has started")
