"""A home with one published run of two pages, for tests that need something to read."""

import shutil

import pytest

from tests.warehouse.killed import infer
from tests.warehouse.made import page, refused, staged, together
from warehouse.home import Home
from warehouse.load import build_next
from warehouse.publish import publish


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home").ensure()


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """For reading only: all tests look at the same one."""
    home = Home(tmp_path_factory.mktemp("example") / "home").ensure()
    build_next(home, staged(home, together(page(1), page(2), refused("x.bin"))), infer)
    publish(home, "r1")
    return home


@pytest.fixture
def published(home, example):
    """One of its own, that a test may change."""
    shutil.copytree(example.root, home.root, dirs_exist_ok=True)
    return home
