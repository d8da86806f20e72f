"""The files that take longest come first, so that where tests run in several processes none is left alone with one."""

LONGEST = ("test_crash.py", "test_command.py", "test_run.py", "test_replay.py", "test_readme.py")


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: LONGEST.index(item.path.name) if item.path.name in LONGEST else len(LONGEST))
