"""Runs without Prefect, for tests that are about the steps and not about who does them."""

import pytest

from flows.progress import Lines
from flows.run import run
from flows.settings import load
from tests.flows.inbox import mixed
from warehouse.connection import open_published
from warehouse.home import Home


def ingest(inbox, home, **settings):
    """A run in this process; returns its report."""
    given = load(inbox=inbox, home=home, **{"workers": 1} | settings)
    return run(given, Home(given.home).ensure(), Lines(lambda line: None))


def rows(home, query):
    with open_published(Home(home)) as con:
        return con.execute(query).fetchall()


@pytest.fixture(scope="session")
def once(tmp_path_factory):
    """Inbox, home and report of one run over the mixed inbox; not to be changed."""
    folder = tmp_path_factory.mktemp("once")
    inbox = mixed(folder / "inbox")
    return inbox, folder / "home", ingest(inbox, folder / "home")
