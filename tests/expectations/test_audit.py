"""The audit: a next warehouse is broken on purpose in every rule, and every rule sees it and nothing else does."""

import duckdb
import pytest

from expectations.audit import audit
from expectations.checks import ONCE, PIECES, STEP, WIDE, checks, counting, scope
from tests.warehouse.made import column, hex_id, page, record, refused, run_of, tables, together
from transforms.records import TABLES

EVIDENCE = '{"shared": ["مرحلة"]}'
NOBODY = hex_id("nobody")
CHECKS = {check.rule: check for check in checks()}
# Rules that no single column can tell: how to break each, and what else that breaks.
WRITTEN = {
    "segments.partition": ('UPDATE segments SET "end" = "end" - 1 WHERE ordinal = 0', set()),
    "documents.article.found": (
        "DELETE FROM articles WHERE document_id = (SELECT min(document_id) FROM documents)",
        {"runs.counts.add_up"},
    ),
    "documents.file.found": (
        "UPDATE files SET path = 'other.txt', document_id = (SELECT max(document_id) FROM documents) WHERE path = 'p1.txt'",
        set(),
    ),
    "files.outcome.backed": ("DELETE FROM rejects", set()),
    "runs.counts.add_up": ("UPDATE runs SET claims = claims + 1", set()),
    "runs.counts.add_up ": ("UPDATE runs SET files_new = files_new - 1", set()),
    "runs.rejected_files.volume": ("UPDATE runs SET articles = 5, rejected_files = 50", {"runs.counts.add_up"}),
    "claims.volume": ("DELETE FROM claims WHERE document_id <> (SELECT min(document_id) FROM documents)", None),
    "articles.published_at.volume": ("UPDATE articles SET published_at = NULL", set()),
    "corroborations.documents.differ": ("UPDATE corroborations SET proposition_b = proposition_a", set()),
    "publication_dates.undated": (
        "UPDATE articles SET published_at = '2026-03-01' WHERE document_id IN (SELECT document_id FROM publication_dates)",
        set(),
    ),
    "date_resolutions.open": (
        "UPDATE dates SET starts_at = '2026-03-01', ends_at = '2026-03-02' "
        "WHERE date_id IN (SELECT date_id FROM date_resolutions)",
        set(),
    ),
    "stories.articles.add_up": ("UPDATE stories SET articles = 7", set()),
}


def inferences(one, two):
    """One row for each table that comparing two pages writes."""
    a, b = sorted((one, two), key=lambda p: p["documents"][0].document_id)
    document_a, document_b = (p["documents"][0].document_id for p in (a, b))
    story = hex_id("story")
    dated = {"starts_at": datetime_of("2026-03-01"), "ends_at": datetime_of("2026-03-02")}
    known = {
        "search_terms": [{"term": "مرحلة", "document_id": document_a, "hits": 1}],
        "article_similarities": [
            {"document_a": document_a, "document_b": document_b, "similarity": 0.5, "shared_terms": 3, "bond": 0.5}
        ],
        "stories": [{"story_id": story, "articles": 2, "outlets": 1}],
        "story_articles": [
            {"story_id": story, "document_id": d, "similarity": 0.5, "evidence": EVIDENCE}
            for d in (document_a, document_b)
        ],
        "corroborations": [
            {
                "proposition_a": a["propositions"][0].proposition_id,
                "proposition_b": b["propositions"][0].proposition_id,
                "story_id": story,
                "relation": "same",
                "score": 0.9,
                "evidence": EVIDENCE,
            }
        ],
        "publication_dates": [
            {
                "document_id": document_a,
                "published_on": dated["starts_at"].date(),
                "basis": "story",
                "evidence": EVIDENCE,
            }
        ],
        "date_resolutions": [{"date_id": a["dates"][0].date_id, "evidence": EVIDENCE} | dated],
        "outdated_pages": [{"document_id": document_a}],
        "speaker_names": [{"name": "كمال الراعي", "speaker_key": "كمال الراعي"}],
        "speaker_aliases": [{"alias": "كمال الراعى", "usual": "كمال الراعي", "evidence": EVIDENCE}],
    }
    return {t: [record(t, **row) for row in rows] for t, rows in known.items() if t in TABLES}


def datetime_of(day):
    from datetime import datetime

    return datetime.fromisoformat(day)


@pytest.fixture(scope="module")
def sound():
    """A warehouse that keeps every rule, without the constraints that would stop a test from breaking it."""
    pages = [page(n) for n in range(22)]
    rows = together(*pages, refused("x.bin"))
    rows["articles"] = [
        row._replace(published_at=datetime_of("2026-03-01")) if n else row for n, row in enumerate(rows["articles"])
    ]
    undated = pages[0]
    other = next(p for p in pages[1:] if p["documents"][0].document_id > undated["documents"][0].document_id)
    replaced = record("replaced_readings", run_id="r1", replaced_run_id="r0", document_id=NOBODY, outcome="reject")
    earlier = run_of({"files": [], "claims": [], "dates": []}, "r0")._replace(
        rejected_files=1, files_new=1, files_seen=1
    )
    rows |= {"runs": [earlier, run_of(rows)], "replaced_readings": [replaced]} | inferences(undated, other)
    con = duckdb.connect()
    for name, content in tables(rows).items():
        con.register("content", content)
        con.execute(f'CREATE TABLE "{name}" AS SELECT * FROM content')
        con.unregister("content")
    for statement in scope(None):
        con.execute(statement)
    return con


@pytest.fixture
def warehouse(sound):
    sound.execute("BEGIN TRANSACTION")
    yield sound
    sound.execute("ROLLBACK")


def broken_rules(con, asked=tuple(CHECKS.values())):
    found = {}
    for some, query in counting(list(asked)):
        found |= dict(zip((check.rule for check in some), con.execute(query).fetchone(), strict=True))
    return {rule for rule, count in found.items() if count}


def breaking(rule):
    """A statement that breaks one derived rule in one row, and the column it changes."""
    table, name, kind = rule.split(".")
    if kind == "unique":
        return f'INSERT INTO "{table}" SELECT * FROM "{table}" LIMIT 1'
    declared = next((c.field for c in TABLES[table].columns if c.name == name), None)
    first = "starts_at" if name == "ends_at" else name.removesuffix("end") + "start"
    value = {
        "allowed": lambda: "'zzz'",
        "pattern": lambda: "'zzz'",
        "found": lambda: f"'{NOBODY}'",
        "reads": lambda: "'zzz'",
        "given": lambda: "'{}'",
        "order": lambda: "starts_at" if name == "ends_at" else f'"{first}" - 1',
        "bounds": lambda: str(declared.minimum - 1 if declared.minimum is not None else declared.maximum + 1),
    }[kind]()
    row = f'SELECT min(rowid) FROM "{table}"' + (f' WHERE "{first}" IS NOT NULL' if kind == "order" else "")
    return f'UPDATE "{table}" SET "{name}" = {value} WHERE rowid = ({row})'


def test_a_sound_warehouse_breaks_no_rule(warehouse):
    result = audit(lambda query: warehouse.execute(query).df())
    assert (result.failed, result.warned) == ([], [])
    assert {r["expectation_config"]["meta"]["rule"] for r in result.checked[0].result["results"]} == set(CHECKS)


@pytest.mark.parametrize("rule", [r for r in CHECKS if r not in WRITTEN])
def test_a_broken_declared_rule_is_seen(warehouse, rule):
    warehouse.execute(breaking(rule))
    assert broken_rules(warehouse, [CHECKS[rule]]) == {rule}
    assert warehouse.execute(CHECKS[rule].query).fetchall()


@pytest.mark.parametrize("rule", WRITTEN)
def test_a_broken_rule_across_tables_is_seen(warehouse, rule):
    statement, others = WRITTEN[rule]
    rule = rule.strip()
    warehouse.execute(statement)
    found = broken_rules(warehouse)
    assert rule in found
    assert others is None or found <= {rule} | others | {"files.outcome.backed", "runs.counts.add_up"}
    assert warehouse.execute(CHECKS[rule].query).fetchall()


@pytest.mark.parametrize(
    ("count", "files"),
    [("articles", 1), ("duplicates", 1), ("rejected_files", 1), ("rejected_rows", 0), ("claims", 0), ("dates", 0)],
)
def test_each_count_of_a_run_is_that_of_its_rows(warehouse, count, files):
    more = f"{count} = {count} + 1, files_new = files_new + {files}, files_seen = files_seen + {files}"
    warehouse.execute(f"UPDATE runs SET {more}")
    assert "runs.counts.add_up" in broken_rules(warehouse)


def test_an_article_that_was_read_and_not_written_is_missed(warehouse):
    assert "runs.counts.add_up" not in broken_rules(warehouse)
    warehouse.execute("DELETE FROM articles WHERE document_id = (SELECT min(document_id) FROM documents)")
    assert "runs.counts.add_up" in broken_rules(warehouse)


@pytest.mark.parametrize("shift", [-1, 0, 1])
@pytest.mark.parametrize("length", [0, STEP, 3 * STEP + 10, WIDE, WIDE + STEP, 2 * WIDE])
def test_every_piece_of_a_text_stands_where_it_says(warehouse, length, shift):
    text = "".join(chr(0x627 + n * n % 89 % 19) for n in range(max(0, length + shift)))
    warehouse.execute(f"CREATE OR REPLACE TEMP VIEW new_documents AS SELECT 'd' AS document_id, '{text}' AS text")
    warehouse.execute(PIECES)
    expected = [(n, text[n * STEP : (n + 2) * STEP]) for n in range(len(text) // STEP + 1)]
    assert warehouse.execute("SELECT number, piece FROM new_pieces ORDER BY number").fetchall() == expected


def test_spans_of_a_long_text_are_read_wherever_they_stand(warehouse):
    text = "".join(chr(0x627 + n * n % 89 % 19) for n in range(3 * STEP + 10))
    (document,) = warehouse.execute("UPDATE documents SET text = ? RETURNING document_id", [text]).fetchone()
    warehouse.execute(PIECES)
    spans = [(0, 10), (STEP - 5, STEP + 5), (STEP, 2 * STEP), (7, 2 * STEP + 300), (3 * STEP, len(text))]
    spans += [
        (2 * STEP - 1, 3 * STEP - 1),
        (STEP - 1, 2 * STEP),
        (STEP - 1, 3 * STEP - 1),
    ]  # all but the last in a piece
    for shift, broken in ((0, 0), (1, len(spans))):
        warehouse.execute("DELETE FROM headlines")
        for n, (start, end) in enumerate(spans):
            row = record(
                "headlines",
                document_id=document,
                ordinal=n,
                text=text[start + shift : end + shift],
                start=start,
                end=end,
            )
            warehouse.execute("INSERT INTO headlines VALUES (?, ?, ?, ?, ?, ?, ?)", list(row))
        assert len(warehouse.execute(CHECKS["headlines.text.reads"].query).fetchall()) == broken


def test_a_long_text_is_not_held_once_for_each_of_its_pieces(warehouse):
    warehouse.execute(
        "UPDATE documents SET text = repeat('قال الوزير إن الأمر ', 50000) WHERE path = (SELECT min(path) FROM documents)"
    )
    warehouse.execute("SET temp_directory = ''; SET memory_limit = '200MB'")
    warehouse.execute(PIECES)
    (pieces,) = warehouse.execute("SELECT count(DISTINCT number) FROM new_pieces").fetchone()
    assert pieces == 50_000 * 20 // STEP + 1


def test_every_rule_in_a_file_is_broken_by_a_test():
    assert {r for r in CHECKS if not CHECKS[r].table and r.split(".")[-1] not in ("found", "unique", "reads")} <= set(
        WRITTEN
    )
    assert {rule.strip() for rule in WRITTEN} <= set(CHECKS)


def test_the_message_says_rule_rows_and_remedy(warehouse):
    warehouse.execute(breaking("claims.cue.reads"))
    warehouse.execute(WRITTEN["articles.published_at.volume"][0])
    result = audit(lambda query: warehouse.execute(query).df())
    assert [v.rule for v in result.failed] == ["claims.cue.reads"]
    assert [v.rule for v in result.warned] == ["articles.published_at.volume"]
    text = str(result.failed[0])
    assert text.startswith(
        "claims.cue.reads: The document's text from cue_start to cue_end must be cue. 1 row breaks it: "
    )
    assert "stored=zzz" in text
    assert "claim_id=" in text
    assert text.endswith("Nothing was published; run again, and report the rule and the rows if it stays.")
    assert "\n" not in text
    assert "articles=22, undated=22. " in str(result.warned[0])


def test_inferences_are_checked_for_evidence():
    given = {rule.split(".")[0] for rule in CHECKS if rule.endswith(".evidence.given")}
    assert given == {t.name for t in TABLES.values() if "evidence" in t.record._fields}
    assert given >= {"story_articles", "publication_dates", "date_resolutions", "corroborations"}


def test_made_rows_pass_the_gate_too():
    from tests.warehouse.made import gated

    assert column(gated(together(page(1))).rejects, "rule") == []


def test_an_audit_of_one_run_asks_for_what_it_wrote_and_sees_it_broken(warehouse):
    of_run = "document_id = (SELECT min(document_id) FROM documents)"
    warehouse.execute(f"UPDATE documents SET run_id = 'r2' WHERE {of_run}")
    warehouse.execute("DROP VIEW new_search_terms")
    for statement in scope("r2"):
        warehouse.execute(statement)
    for table in ONCE:
        new, every = (
            warehouse.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in (f"new_{table}", table)
        )
        assert new < every and (new > 0 or table == "search_terms")
    rule = CHECKS["claims.cue.reads"]
    warehouse.execute("UPDATE claims SET cue = 'zzz' WHERE document_id = (SELECT max(document_id) FROM documents)")
    assert broken_rules(warehouse, [rule]) == set()
    warehouse.execute(f"UPDATE claims SET cue = 'zzz' WHERE {of_run}")
    assert broken_rules(warehouse, [rule]) == {"claims.cue.reads"}
