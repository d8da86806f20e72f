"""The gate: a row that breaks a rule ends in rejects under that rule, whole, and everything else goes on."""

import json
from datetime import datetime

import pytest

from expectations.rules import FACT_NAMES, rules_of
from tests.warehouse.made import changed, column, gated, hex_id, page, refused, tables, together
from transforms.records import TABLES

HANGING = {
    "claims": ("propositions", "claim_dates", "claims"),
    "dates": ("claim_dates",),
}
# table, position of the row, changed values, rule: each family of rules on each kind of column
BROKEN = [
    ("documents", 0, {"size_bytes": -1}, "documents.size_bytes.bounds"),
    ("documents", 0, {"encoding": None}, "documents.encoding.not_null"),
    ("segments", 1, {"role": "poem"}, "segments.role.allowed"),
    ("segments", 1, {"rule": None}, "segments.rule.not_null"),
    ("segments", 0, {"start": 3}, "documents.segments.partition"),
    ("segments", 2, {"end": 999}, "segments.end.inside"),
    ("articles", 0, {"language": "fr"}, "articles.language.allowed"),
    ("articles", 0, {"published_utc_offset": 900}, "articles.published_utc_offset.bounds"),
    ("articles", 0, {"body": None}, "articles.body.not_null"),
    ("headlines", 0, {"text": "افتتاح جسر"}, "headlines.text.reads"),
    ("headlines", 0, {"role": "body"}, "headlines.role.allowed"),
    ("claims", 1, {"claim_id": "x"}, "claims.claim_id.pattern"),
    ("claims", 1, {"ordinal": -1}, "claims.ordinal.bounds"),
    ("claims", 1, {"polarity": "maybe"}, "claims.polarity.allowed"),
    ("claims", 1, {"cue": None}, "claims.cue.not_null"),
    ("claims", 1, {"cue": "قال"}, "claims.cue.reads"),
    ("claims", 1, {"content": "العمل متوقف"}, "claims.content.reads"),
    ("claims", 1, {"content_start": None}, "claims.content.reads"),
    ("claims", 1, {"content": None}, "claims.content.reads"),
    ("claims", 1, {"speaker_start": 4, "speaker_end": 9}, "claims.speaker.reads"),
    ("claims", 1, {"sentence_start": 90, "sentence_end": 80}, "claims.sentence_end.order"),
    ("claims", 1, {"sentence_end": 9999}, "claims.sentence_end.inside"),
    ("claims", 1, {"parent_id": hex_id("nobody")}, "claims.parent_id.found"),
    ("propositions", 1, {"claim_id": hex_id("nobody")}, "propositions.claim_id.found"),
    ("propositions", 1, {"terms": None}, "propositions.terms.not_null"),
    ("propositions", 1, {"end": 2}, "propositions.end.order"),
    ("dates", 1, {"type": "moment"}, "dates.type.allowed"),
    ("dates", 1, {"mod": "SOON"}, "dates.mod.allowed"),
    ("dates", 1, {"text": "6 مارس 2026"}, "dates.text.reads"),
    ("dates", 1, {"ends_at": datetime(2026, 3, 5)}, "dates.ends_at.order"),
    ("claim_dates", 1, {"role": "maybe"}, "claim_dates.role.allowed"),
    ("claim_dates", 1, {"date_id": hex_id("nobody")}, "claim_dates.date_id.found"),
]


def test_made_pages_keep_every_rule_and_pass_unchanged():
    given = tables(together(page(1), page(2), refused("x.bin")))
    result = gated(together(page(1), page(2), refused("x.bin")))
    assert not result.failed_rules
    assert column(result.rejects, "rule") == ["file.binary"]
    for name in (*FACT_NAMES, "files"):
        assert result.tables[name].equals(given[name])


IDS = [f"{b[3]}-{i}" for i, b in enumerate(BROKEN)]


@pytest.fixture(scope="module")
def broken():
    """One page for each line of BROKEN, with that line's fault, and one page more; gated together."""
    pages = [page(i) for i in range(len(BROKEN) + 1)]
    bad = []
    for one, (table, row, values, _) in zip(pages, BROKEN, strict=False):
        one[table][row] = changed(one[table][row], **values)
        bad.append(one[table][row])
    return bad, gated(together(*pages))


def of_page(number, records):
    return [r for r in records.to_pylist() if r.get("document_id") == hex_id("page", number)]


@pytest.mark.parametrize("number", range(len(BROKEN)), ids=IDS)
def test_a_row_that_breaks_a_rule_is_refused_by_it_and_kept_whole(broken, number):
    rows, result = broken
    table, _, _, rule = BROKEN[number]
    rejects = [r for r in of_page(number, result.rejects) if r["rule"] == rule]
    assert [(r["table"], r["path"], r["run_id"]) for r in rejects] == [(table_of(rule), f"p{number}.txt", "r1")]
    if table == table_of(rule):
        kept = json.loads(json.dumps(rows[number]._asdict(), default=lambda v: v.isoformat()))
        assert json.loads(rejects[0]["record"]) == kept


@pytest.mark.parametrize("number", range(len(BROKEN)), ids=IDS)
def test_the_rest_of_its_page_goes_on(broken, number):
    _, result = broken
    table = BROKEN[number][0]
    if table in ("documents", "articles", "segments"):
        assert not of_page(number, result.tables["documents"])
        assert [f["outcome"] for f in of_page(number, result.tables["files"])] == ["reject"]
        return
    assert [f["outcome"] for f in of_page(number, result.tables["files"])] == ["article"]
    for name in {"documents", "articles", "segments", "headlines", "claims", "propositions", "dates"} - {
        table,
        *HANGING.get(table, ()),
    }:
        assert len(of_page(number, result.tables[name])) == len(page(number)[name])
    assert len(of_page(number, result.tables[table])) == len(page(number)[table]) - 1 or table == "claim_dates"


def test_other_pages_are_not_touched_and_refusals_add_up(broken):
    _, result = broken
    whole = len(BROKEN)
    for name in FACT_NAMES:
        if "document_id" in TABLES[name].record._fields:
            assert len(of_page(whole, result.tables[name])) == len(page(whole)[name])
    assert sum(result.failed_rules.values()) == result.rejects.num_rows
    given = sum(len(rows) for n in range(whole + 1) for name, rows in page(n).items() if name in FACT_NAMES)
    assert sum(result.tables[name].num_rows for name in FACT_NAMES) + result.rejects.num_rows == given


def table_of(rule):
    return rule.split(".", 1)[0]


def test_every_rule_family_stands_in_the_broken_rows():
    families = {rule.id.rsplit(".", 1)[1] for name in FACT_NAMES for rule in rules_of(name)}
    assert families == {b[3].rsplit(".", 1)[1] for b in BROKEN} | {"unique"}


def test_of_rows_with_one_key_the_first_goes_on():
    rows = together(page(1))
    twin = changed(rows["dates"][1], value="2026-03")
    rows["dates"].append(twin)
    result = gated(rows)
    assert result.failed_rules == {"dates.key.unique": 1}
    assert column(result.tables["dates"], "value") == ["XXXX-WXX-7", "2026-03-05"]
    assert json.loads(column(result.rejects, "record")[0])["value"] == "2026-03"


def test_a_page_given_twice_goes_on_once():
    rows = together(page(1), page(1))
    rows["files"] = rows["files"][:1]
    result = gated(rows)
    assert {name: result.tables[name].num_rows for name in FACT_NAMES} == {n: len(page(1)[n]) for n in FACT_NAMES}
    assert column(result.tables["files"], "outcome") == ["article"]


def test_a_refused_claim_takes_along_what_hangs_on_it():
    rows = together(page(1), page(2))
    rows["claims"][0] = changed(rows["claims"][0], cue="خطأ")
    result = gated(rows)
    assert result.failed_rules == {
        "claims.cue.reads": 1,
        "claims.parent_id.refused": 1,
        "propositions.claim_id.refused": 2,
        "claim_dates.claim_id.refused": 2,
    }
    assert set(column(result.tables["claims"], "document_id")) == {hex_id("page", 2)}
    assert result.tables["dates"].num_rows == 4
    assert column(result.tables["files"], "outcome") == ["article", "article"]
    assert all(r["document_id"] == hex_id("page", 1) and r["path"] == "p1.txt" for r in result.rejects.to_pylist())


def test_a_refused_document_goes_whole_and_its_file_is_a_reject():
    rows = together(page(1), page(2))
    rows["articles"][0] = changed(rows["articles"][0], language="fr")
    result = gated(rows)
    assert result.failed_rules["articles.language.allowed"] == 1
    assert result.failed_rules["documents.articles.refused"] == 1
    for name in FACT_NAMES:
        assert result.tables[name].num_rows == len(page(2)[name])
        assert column(result.rejects, "table").count(name) == len(page(1)[name])
    assert column(result.tables["files"], "outcome") == ["reject", "article"]
    whole = next(r for r in result.rejects.to_pylist() if r["table"] == "documents")
    assert json.loads(whole["record"])["text"] == page(1)["documents"][0].text


def test_a_document_without_an_article_is_refused():
    rows = together(page(1), page(2))
    del rows["articles"][0]
    result = gated(rows)
    assert result.failed_rules["documents.article.found"] == 1
    assert column(result.tables["files"], "outcome") == ["reject", "article"]


def test_a_document_that_is_not_even_given_is_a_reject_with_all_its_rows():
    rows = together(page(1), page(2))
    del rows["documents"][0]
    result = gated(rows)
    assert result.failed_rules["documents.file.lost"] == 1
    assert column(result.tables["files"], "outcome") == ["reject", "article"]
    assert result.rejects.num_rows == 1 + sum(len(page(1)[name]) for name in FACT_NAMES if name != "documents")


def test_a_row_of_nobody_is_refused():
    rows = together(page(1))
    rows["headlines"].append(changed(rows["headlines"][0], document_id=hex_id("nobody")))
    result = gated(rows)
    assert result.failed_rules == {"headlines.text.reads": 1}
    assert column(result.rejects, "message")[0].endswith("Also breaks headlines.document_id.found.")
    assert result.tables["headlines"].num_rows == 1


def test_an_empty_group_passes():
    result = gated(together())
    assert result.rejects.num_rows == 0
    assert not result.failed_rules
