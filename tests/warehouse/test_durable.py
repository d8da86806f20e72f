"""A file is there whole or not at all, and what a write left half done is cleared away."""

import pytest

from tests.warehouse.killed import infer
from warehouse.durable import write_whole
from warehouse.publish import recover


def test_a_write_that_fails_leaves_what_was_there_and_nothing_beside_it(tmp_path):
    target = tmp_path / "folder" / "file"
    write_whole(target, lambda path: path.write_text("first"))

    def half(path):
        path.write_text("sec")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_whole(target, half)
    assert [(p.name, p.read_text()) for p in target.parent.iterdir()] == [("file", "first")]


def test_what_a_killed_process_was_writing_is_removed_before_the_next_run(published):
    torn = [published.lake / ".datapackage.json.7.tmp", published.quarantine / ".beef.7.tmp"]
    for path in torn:
        path.write_text("ha")
    recover(published, infer)
    assert [path for path in torn if path.exists()] == []
    assert (published.lake / "datapackage.json").exists()
