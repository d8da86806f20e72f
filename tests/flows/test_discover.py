"""Discovery: what is listed, what is read, and that nothing in the inbox is lost or read twice."""

import os

import pytest

from flows.discover import NEVER_READ, discover, list_inbox
from flows.errors import UsageError
from tests.flows.inbox import BRIDGE, RAIN, SCHOOL, write
from transforms.identity import document_id
from warehouse.ledger import Seen

LIMIT = 5_000_000


def look(inbox, ledger=None, limit=LIMIT, named=()):
    """Discovery against a ledger of path -> Seen."""
    ledger = ledger or {}
    documents = {}
    for path, seen in ledger.items():
        documents.setdefault(seen.document_id, {})[path] = "reject" if path.startswith("no") else "article"
    return discover(list_inbox(inbox), ledger, documents, limit, named)


def recorded(found):
    """The ledger after a run has taken in what was found."""
    files = [*found.new, *found.duplicates, *found.unread, *found.touched]
    return {f.path: Seen(f.size_bytes, f.modified_ns, f.document_id) for f in files}


def paths(files):
    return [file.path for file in files]


def test_files_are_listed_by_path_in_any_depth_and_others_counted(tmp_path):
    write(tmp_path, z=RAIN, a__b__c=BRIDGE)
    (tmp_path / "UPPER.TXT").write_text(SCHOOL)
    (tmp_path / "page.pdf").touch()
    (tmp_path / "manifest.csv").touch()
    (tmp_path / "a" / "manifest.csv").touch()
    listing = list_inbox(tmp_path)
    assert paths(listing.files) == ["UPPER.TXT", "a/b/c.txt", "z.txt"]
    assert listing.others == 2


def test_the_home_inside_the_inbox_is_left_out(tmp_path):
    write(tmp_path, page=RAIN, home__lake__x=RAIN)
    assert paths(list_inbox(tmp_path, without=tmp_path / "home").files) == ["page.txt"]


def test_the_first_of_equal_files_is_new_and_the_others_are_copies(tmp_path):
    found = look(write(tmp_path, b=RAIN, a=RAIN, c=BRIDGE))
    assert (paths(found.new), paths(found.duplicates)) == (["a.txt", "c.txt"], ["b.txt"])
    assert found.new[0].document_id == found.duplicates[0].document_id == document_id(RAIN.encode())


def test_of_equal_files_the_one_that_the_manifest_names_is_the_page(tmp_path):
    found = look(write(tmp_path, b=RAIN, a=RAIN, c=RAIN, d=BRIDGE), named={"c.txt", "b.txt"})
    assert (paths(found.new), paths(found.duplicates)) == (["b.txt", "d.txt"], ["a.txt", "c.txt"])


def test_known_files_are_not_opened(tmp_path, monkeypatch):
    write(tmp_path, a=RAIN, b=BRIDGE)
    ledger = recorded(look(tmp_path))
    monkeypatch.setattr("pathlib.Path.read_bytes", lambda self: pytest.fail(f"read {self}"))
    found = look(tmp_path, ledger)
    assert (found.known, found.seen, found.has_work) == (2, 2, False)


def test_a_changed_page_is_new_and_a_touched_one_is_not(tmp_path):
    write(tmp_path, a=RAIN, b=BRIDGE, none="")
    ledger = recorded(look(tmp_path))
    write(tmp_path, a=SCHOOL)
    for name in ("b.txt", "none.txt"):
        os.utime(tmp_path / name, ns=(1, 1))
    found = look(tmp_path, ledger)
    assert (paths(found.new), paths(found.touched), found.known) == (["a.txt"], ["b.txt", "none.txt"], 0)
    assert [file.outcome for file in found.touched] == ["article", "reject"]


def test_a_copy_of_a_known_page_is_a_duplicate(tmp_path):
    write(tmp_path, a=RAIN)
    ledger = recorded(look(tmp_path))
    found = look(write(tmp_path, later=RAIN), ledger)
    assert (paths(found.duplicates), found.new, found.known) == (["later.txt"], [], 1)


def test_a_page_that_was_put_back_is_work(tmp_path):
    write(tmp_path, a=RAIN)
    file = look(tmp_path).new[0]
    documents = {file.document_id: {"a.txt": "article"}}
    now = {"a.txt": Seen(1, 1, document_id(b"the version between"))}
    found = discover(list_inbox(tmp_path), now, documents, LIMIT)
    assert (paths(found.touched), found.has_work) == (["a.txt"], True)


def test_too_large_a_file_is_refused_unread(tmp_path, monkeypatch):
    write(tmp_path, big=RAIN)
    size = len(RAIN.encode())
    monkeypatch.setattr("pathlib.Path.read_bytes", lambda self: pytest.fail(f"read {self}"))
    found = look(tmp_path, limit=size - 1)
    assert [(f.rule, f.modified_ns) for f in found.unread] == [("file.too_large", NEVER_READ)]
    assert f"{size} bytes; the limit is {size - 1}" in found.unread[0].message
    again = look(tmp_path, recorded(found), limit=size - 1)
    assert (again.known, again.has_work) == (1, False)


def test_a_file_of_just_the_limit_is_read(tmp_path):
    write(tmp_path, page=RAIN)
    assert paths(look(tmp_path, limit=len(RAIN.encode())).new) == ["page.txt"]


def test_a_refused_file_that_grew_is_refused_anew(tmp_path):
    write(tmp_path, big=RAIN)
    first = look(tmp_path, limit=10)
    write(tmp_path, big=RAIN + BRIDGE)
    again = look(tmp_path, recorded(first), limit=10)
    assert paths(again.unread) == ["big.txt"]
    assert again.unread[0].document_id != first.unread[0].document_id


def test_a_refused_file_is_taken_in_once_it_can_be_read(tmp_path):
    write(tmp_path, big=RAIN)
    found = look(tmp_path, limit=10)
    assert paths(look(tmp_path, recorded(found)).new) == ["big.txt"]


def test_what_cannot_be_read_is_refused_with_its_reason(tmp_path, monkeypatch):
    write(tmp_path, ok=RAIN)
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / os.fsdecode(b"\xd5\xe6.txt")).write_text(BRIDGE)
    found = look(tmp_path)
    assert {f.path: f.rule for f in found.unread} == {
        "gone.txt": "file.unreadable",
        "loop.txt": "file.unreadable",
        "pipe.txt": "file.not_regular",
        "\\xd5\\xe6.txt": "file.name",
    }
    assert paths(found.new) == ["ok.txt"]
    assert found.seen == 5
    assert look(tmp_path, recorded(found)).has_work is False


def test_no_permission_is_a_reason(tmp_path, monkeypatch):
    write(tmp_path, a=RAIN)

    def denied(self):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr("pathlib.Path.read_bytes", denied)
    assert [(f.rule, f.message) for f in look(tmp_path).unread] == [
        ("file.unreadable", "The file cannot be opened: Permission denied.")
    ]


def test_a_folder_that_cannot_be_listed_is_a_reject_and_the_run_goes_on(tmp_path, monkeypatch):
    write(tmp_path, a__page=RAIN, b__page=BRIDGE)
    scandir = os.scandir

    def denied(folder):
        if str(folder).endswith("/b"):
            raise PermissionError(13, "Permission denied", folder)
        return scandir(folder)

    monkeypatch.setattr("os.scandir", denied)
    found = look(tmp_path)
    assert (paths(found.new), [(f.path, f.rule) for f in found.unread]) == (
        ["a/page.txt"],
        [("b/", "folder.unreadable")],
    )
    assert look(tmp_path, recorded(found)).has_work is False


def test_folders_that_link_in_a_circle_are_walked_once(tmp_path):
    write(tmp_path, a__page=RAIN)
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "also").symlink_to(tmp_path / "a")
    assert paths(list_inbox(tmp_path).files) == ["a/page.txt"]


def test_a_link_to_a_folder_above_the_inbox_does_not_bring_what_lies_beside_it(tmp_path):
    write(tmp_path, beside=RAIN, inbox__page=BRIDGE)
    (tmp_path / "inbox" / "loop").symlink_to("..")
    assert paths(list_inbox(tmp_path / "inbox").files) == ["page.txt"]


def test_what_is_hidden_is_left_out(tmp_path):
    write(tmp_path, page=BRIDGE)
    for name in (".git/page.txt", ".page.txt", "a/.trash/page.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(RAIN, "utf-8")
    listing = list_inbox(tmp_path)
    assert (paths(listing.files), listing.others) == (["page.txt"], 0)


def test_linked_folders_and_files_are_read(tmp_path):
    write(tmp_path / "elsewhere", page=RAIN)
    inbox = write(tmp_path / "inbox", own=BRIDGE)
    (inbox / "linked").symlink_to(tmp_path / "elsewhere")
    (inbox / "file.txt").symlink_to(tmp_path / "elsewhere" / "page.txt")
    assert paths(list_inbox(inbox).files) == ["file.txt", "linked/page.txt", "own.txt"]


def test_of_links_to_one_folder_the_first_by_name_gives_the_path(tmp_path):
    write(tmp_path / "elsewhere", page=RAIN)
    inbox = write(tmp_path / "inbox", own=BRIDGE)
    for name in "hgfedcba":
        (inbox / name).symlink_to(tmp_path / "elsewhere")
    assert paths(list_inbox(inbox).files) == ["a/page.txt", "own.txt"]


def test_an_inbox_that_is_none_is_a_usage_error(tmp_path):
    with pytest.raises(UsageError, match="no such folder"):
        list_inbox(tmp_path / "missing")
    write(tmp_path, page=RAIN)
    with pytest.raises(UsageError, match="is a file"):
        list_inbox(tmp_path / "page.txt")


def test_a_folder_that_can_be_listed_again_is_no_reject_any_more(tmp_path, monkeypatch):
    write(tmp_path, a=RAIN, closed__b=BRIDGE)
    scandir = os.scandir

    def refuse(folder):
        if str(folder).endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    found = look(tmp_path)
    assert [(f.path, f.rule) for f in found.unread] == [("closed/", "folder.unreadable")]
    ledger = recorded(found)
    still = look(tmp_path, ledger)
    assert (still.mended, still.has_work) == ({}, False)
    monkeypatch.setattr(os, "scandir", scandir)
    opened = look(tmp_path, ledger)
    assert (paths(opened.new), opened.mended) == (["closed/b.txt"], {"closed/": ledger["closed/"]})
