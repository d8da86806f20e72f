"""Records of small made-up pages that keep every rule: what warehouse and gate tests start from and break."""

from datetime import datetime
from hashlib import sha256

import pyarrow as pa

from expectations.gate import gate
from transforms.records import TABLES, ClaimDate, File, Reject
from warehouse.lake import arrow_table, stage

STARTED = datetime(2026, 2, 1, 6, 0)
STAGED = tuple(name for name, table in TABLES.items() if table.kind != "inference" and name != "runs")


def hex_id(*parts):
    return sha256(":".join(map(str, parts)).encode()).hexdigest()[:32]


def record(table, **values):
    """A row of the table; a column that is not named is null, or empty where it must not be null."""
    empty = {str: "", int: 0, float: 0.0, bool: False, list: []}
    return TABLES[table].record(
        **{c.name: None if c.nullable else empty.get(c.type) for c in TABLES[table].columns} | values
    )


def page(number, run_id="r1"):
    """Table -> rows of one page with two claims (one inside the other), two dates and a related headline."""
    headline = f"الوزارة تعلن موعد المرحلة {number}"
    body = f"قالت الوزارة الأحد إن المرحلة {number} تبدأ في 5 مارس 2026، مؤكدة أن العمل مستمر."
    related = "افتتاح جسر جديد"
    text = f"{headline}\n\n{body}\n\n{related}\n"
    document = hex_id("page", number)

    def span(piece, after=0):
        start = text.index(piece, after)
        return start, start + len(piece)

    lines = [(headline + "\n\n", "headline"), (body + "\n\n", "body"), (related + "\n", "related_headline")]
    segments, at = [], 0
    for ordinal, (line, role) in enumerate(lines):
        segments.append(
            record(
                "segments",
                document_id=document,
                ordinal=ordinal,
                role=role,
                start=at,
                end=at + len(line),
                rule="made",
            )
        )
        at += len(line)
    outer, inner = hex_id(document, "outer"), hex_id(document, "inner")
    content = f"المرحلة {number} تبدأ في 5 مارس 2026، مؤكدة أن العمل مستمر"
    body_at = text.index(body)
    sentence = span(body)

    def claim(claim_id, ordinal, parent, cue, content, basis):
        explicit = basis == "explicit"
        speaker = span("الوزارة", body_at) if explicit else (None, None)
        return record(
            "claims",
            claim_id=claim_id, document_id=document, ordinal=ordinal, parent_id=parent, zone="body", kind="indirect",
            cue=cue, cue_start=span(cue, body_at)[0], cue_end=span(cue, body_at)[1], cue_lemma=cue, cue_class="say",
            speaker="الوزارة" if explicit else None, speaker_start=speaker[0], speaker_end=speaker[1],
            speaker_name="الوزارة", speaker_basis=basis,
            content=content, content_start=span(content, body_at)[0], content_end=span(content, body_at)[1],
            sentence_start=sentence[0], sentence_end=sentence[1], polarity="affirmed",
        )  # fmt: skip

    def proposition(claim_id, piece):
        start, end = span(piece, body_at)
        return record(
            "propositions",
            proposition_id=hex_id(claim_id, piece), claim_id=claim_id, document_id=document,
            text=piece, start=start, end=end, terms=piece.split(),
        )  # fmt: skip

    def day(ordinal, piece, starts_at, ends_at, anchor):
        value = starts_at.date().isoformat() if starts_at else "XXXX-WXX-7"
        start, end = span(piece, body_at)
        return record(
            "dates",
            date_id=hex_id(document, piece), document_id=document, ordinal=ordinal, zone="body",
            text=piece, start=start, end=end, type="date", calendar="gregorian", value=value, grain="day",
            starts_at=starts_at, ends_at=ends_at, anchor=anchor, rule="made",
        )  # fmt: skip

    sunday = day(0, "الأحد", None, None, "none")
    march = day(1, "5 مارس 2026", datetime(2026, 3, 5), datetime(2026, 3, 6), "absolute")
    return {
        "documents": [
            record(
                "documents",
                document_id=document,
                path=f"p{number}.txt",
                size_bytes=len(text.encode()),
                encoding="utf-8",
                text=text,
                outlet="وكالة",
                first_seen_at=STARTED,
                run_id=run_id,
            )
        ],
        "segments": segments,
        "articles": [
            record("articles", document_id=document, headline=headline, body=body, language="ar", paragraphs=1, words=9)
        ],
        "headlines": [
            record(
                "headlines",
                document_id=document,
                role="related",
                text=related,
                start=span(related)[0],
                end=span(related)[1],
            )
        ],
        "claims": [
            claim(outer, 0, None, "قالت", content, "explicit"),
            claim(inner, 1, outer, "مؤكدة", "العمل مستمر", "participle"),
        ],
        "propositions": [
            proposition(outer, f"المرحلة {number} تبدأ في 5 مارس 2026"),
            proposition(inner, "العمل مستمر"),
        ],
        "dates": [sunday, march],
        "claim_dates": [ClaimDate(outer, sunday.date_id, "said"), ClaimDate(outer, march.date_id, "about")],
        "files": [
            File(f"p{number}.txt", document, len(text.encode()), 1_000_000 + number, "article", run_id, run_id, "وكالة")
        ],
        "rejects": [],
    }


def refused(name, run_id="r1"):
    """Rows of a file that was refused as a whole."""
    document = hex_id("refused", name)
    return {
        "files": [File(name, document, 3, 5, "reject", run_id, run_id, None)],
        "rejects": [Reject(document, name, "documents", "file.binary", "No text.", "{}", run_id)],
    }


def together(*pages):
    rows = {table: [] for table in STAGED}
    for one in pages:
        for table, some in one.items():
            rows[table] += some
    return rows


def changed(row, **values):
    return row._replace(**values)


def tables(rows):
    """As the gate takes them."""
    return {name: arrow_table(name, some) for name, some in rows.items()}


def run_of(rows, run_id="r1", started_at=STARTED, rejected_rows=0):
    outcomes = [file.outcome for file in rows["files"]]
    return record(
        "runs",
        run_id=run_id, started_at=started_at, ended_at=started_at, status="published", inbox="inbox",
        parameters="{}", versions="{}", files_seen=len(outcomes), files_new=len(outcomes),
        articles=outcomes.count("article"), duplicates=outcomes.count("duplicate"),
        rejected_files=outcomes.count("reject"), rejected_rows=rejected_rows,
        claims=len(rows["claims"]), dates=len(rows["dates"]),
    )  # fmt: skip


def staged(home, rows, run_id="r1", **counts):
    """Stage rows as clean, ungated; returns the run's record."""
    stage(home, run_id, "clean", 0, rows)
    return run_of(rows, run_id, **counts)


def gated(rows, run_id="r1"):
    return gate(tables(rows), run_id)


def column(table, name):
    assert isinstance(table, pa.Table)
    return table.column(name).to_pylist()
