"""Kills a run at one point after another, and looks at what is left. Started by test_crash as a process of its own.

    python -m tests.warehouse.killed SCENARIO FOLDER STRIDE

The process stays clean (no database is opened in it) and forks: one child runs and is killed with SIGKILL at its Nth
point, the next looks, recovers and runs again. A point is a call to the system that changes files or forces them to
disk, or the entry into a function of the modules that build and publish. Prints one line of JSON per point.
"""

import json
import os
import shutil
import signal
import sys
import threading
import traceback
from datetime import datetime
from pathlib import Path

import pyarrow.parquet as pq

from tests.warehouse.made import STAGED, page, record, refused, run_of, together
from warehouse.connection import open_published
from warehouse.home import Home
from warehouse.lake import lake_runs, run_parts, stage
from warehouse.ledger import known_documents
from warehouse.load import LOADED, build_next
from warehouse.publish import publish, recover

SYSTEM = {"replace", "rmdir"}
STEPS = {
    "_build",
    "_fill",
    "_create_tables",
    "_load",
    "_forget",
    "infer",
    "copyfile",
    "_settle",
    "_drop",
    "write_datapackage",
}
ALL = [*(page(n) for n in range(4)), refused("x.bin")]
AGAIN = [page(0) | {"headlines": []}, *ALL[1:]]


def infer(con, run_id):
    """Writes one inference row per document, so that a lost or doubled inference would show."""
    con.execute(
        "INSERT INTO publication_dates SELECT document_id, DATE '2026-03-01', 'story', '{\"run\": \"made\"}' "
        "FROM documents ANTI JOIN publication_dates USING (document_id)"
    )


def ingest(home, run_id, pages):
    """What a run does: recover, take what is not known, stage it, build, publish."""
    recover(home, infer)
    known = known_documents(home)
    rows = together(*(p for p in pages if p["files"][0].document_id not in known))
    for table in ("documents", "files", "rejects"):
        rows[table] = [r._replace(run_id=run_id) for r in rows[table]]
    rows["files"] = [r._replace(last_run_id=run_id) for r in rows["files"]]
    if not rows["files"]:
        return
    counting = sys.getprofile()
    sys.setprofile(None)
    stage(home, run_id, "parsed", 0, rows)
    stage(home, run_id, "clean", 0, {t: r for t, r in rows.items() if t != "documents"})
    sys.setprofile(counting)
    stage(home, run_id, "clean", 0, {"documents": rows["documents"]})
    build_next(home, run_of(rows, run_id), infer)
    publish(home, run_id)


def replay(home, run_id):
    """What a replay does: recover, stage the new readings with what they replace, build, publish."""
    recover(home, infer)
    if counts(home)["replaced_readings"]:
        return
    rows = together(page(0, run_id), refused("x.bin", run_id))
    rows["headlines"].clear()
    rows["replaced_readings"] = [
        record("replaced_readings", run_id=run_id, document_id=f.document_id, path=f.path, replaced_run_id=before,
               outcome=f.outcome, claims=2 * (before == "r1"), dates=2 * (before == "r1"))
        for f, before in zip(rows["files"], ("r1", "r2"), strict=True)
    ]  # fmt: skip
    counting = sys.getprofile()
    sys.setprofile(None)
    stage(home, run_id, "clean", 0, rows)
    sys.setprofile(counting)
    build_next(home, run_of(rows, run_id, datetime(2026, 2, 3)), infer)
    publish(home, run_id)


def counts(home):
    with open_published(home) as con:
        return {t: con.execute(f'SELECT count(*) FROM "{t}"').fetchone()[0] for t in (*LOADED, "publication_dates")}


def expected(pages, replaced=0):
    rows = together(*pages)
    found = {t: len(rows[t]) for t in STAGED} | {"publication_dates": len(rows["documents"])}
    return found | {"replaced_readings": replaced}


def look(home, before, after):
    """What a reader may find at any moment: a whole run or the one before, and only whole files in the lake."""
    if home.warehouse.exists():
        found = counts(home)
        found.pop("runs")
        assert found in (before, after), f"half a run is published: {found}"
    else:
        assert before is None, "the published warehouse is gone"
    for path in home.lake.rglob("part-*.parquet"):
        pq.read_metadata(path)
    listing = home.lake / "datapackage.json"
    if listing.exists():
        for resource in json.loads(listing.read_text("utf-8"))["resources"]:
            for path in resource["path"]:
                assert (home.lake / path).exists(), f"datapackage.json names {path}, which is not there"


def settled(home, after):
    """After recovery and another run everything is there once, in the warehouse and in the lake, and nothing else."""
    found = counts(home)
    runs = found.pop("runs")
    assert found == after, f"{found} instead of {after}"
    in_lake = dict.fromkeys(LOADED, 0)
    for run_id in lake_runs(home):
        for table, parts in run_parts(home, run_id).items():
            for part in parts:
                in_lake[table] += pq.read_metadata(part).num_rows
    assert in_lake == {t: n for t, n in (after | {"runs": runs}).items() if t in LOADED}, f"the lake has {in_lake}"
    assert not list(home.stagings.iterdir()), "staging is not empty"
    assert not list(home.root.glob("warehouse.next*")), "a next warehouse is left"
    assert not list(home.root.rglob(".*.tmp")), "temporary files are left"


def killed_at(point, work):
    """Run `work` in a child that is killed at its Nth point. True when it was, False when it came to its end."""
    child = os.fork()
    if child == 0:
        try:
            left = point

            def count(frame, event, argument):
                nonlocal left
                system = event == "c_call" and argument.__module__ == "posix" and argument.__name__ in SYSTEM
                if system or (event == "call" and frame.f_code.co_name in STEPS):
                    left -= 1
                    if left == 0:
                        os.kill(os.getpid(), signal.SIGKILL)

            if point:
                threading.setprofile(count)  # of the thread that the database works in
                sys.setprofile(count)
            work()
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return True
    assert os.WEXITSTATUS(status) == 0, "the run failed instead of being killed"
    return False


def in_child(work):
    assert not killed_at(0, work)


def report(point, problem=None):
    print(json.dumps({"point": point, "problem": problem}), flush=True)


def attempt(place, before, after, first, again):
    """Kill `first` at its points, each time from a copy of the same start; look; then `again` must mend it."""
    folder, start, stride = place
    point = 1
    while True:
        home = Home(folder / "home")
        shutil.rmtree(home.root, ignore_errors=True)
        shutil.copytree(start, home.root)
        was_killed = killed_at(point, lambda home=home: first(home))
        try:
            in_child(lambda home=home: (look(home, before, after), again(home), settled(home, after)))
        except AssertionError as error:
            report(point, str(error))
        else:
            report(point)
        if not was_killed:
            return
        point += stride


def main(scenario, folder, stride):
    start = folder / "start"
    place = folder, start, stride
    home = Home(start).ensure()
    if scenario == "first_run":
        attempt(place, None, expected(ALL), lambda h: ingest(h, "r1", ALL), lambda h: ingest(h, "r2", ALL))
    elif scenario == "second_run":
        in_child(lambda: ingest(home, "r1", ALL[:2]))
        attempt(
            place, expected(ALL[:2]), expected(ALL),
            lambda h: ingest(h, "r2", ALL), lambda h: ingest(h, "r3", ALL),
        )  # fmt: skip
    elif scenario in ("recovery_before", "recovery_after"):
        # A home whose run was killed just before, or just after, the rename; now recovery itself is killed.
        in_child(lambda: ingest(home, "r1", ALL[:2]))
        stop = "_settle" if scenario == "recovery_after" else "publish"
        killed_at(0, lambda: until(stop, lambda: ingest(home, "r2", ALL)))
        before = expected(ALL if scenario == "recovery_after" else ALL[:2])
        attempt(
            place, before, before,
            lambda h: recover(h, infer), lambda h: (recover(h, infer), settled(h, before)),
        )  # fmt: skip
    elif scenario == "replay":
        # Page 0 is read again and gives less, the refused file is read again and is refused otherwise.
        in_child(lambda: (ingest(home, "r1", ALL[:2]), ingest(home, "r2", ALL)))
        attempt(
            place, expected(ALL), expected(AGAIN, replaced=2),
            lambda h: replay(h, "r3"), lambda h: replay(h, "r4"),
        )  # fmt: skip
    elif scenario == "rebuild":
        in_child(lambda: (ingest(home, "r1", ALL[:2]), ingest(home, "r2", ALL)))
        home.warehouse.unlink()
        attempt(
            place, None, expected(ALL),
            lambda h: recover(h, infer), lambda h: ingest(h, "r3", ALL),
        )  # fmt: skip


def until(name, work):
    """Run `work` up to the call of the named function in warehouse.publish."""

    def stop(frame, event, argument):
        if event == "call" and frame.f_code.co_name == name and frame.f_code.co_filename.endswith("publish.py"):
            os._exit(0)

    sys.setprofile(stop)
    work()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
