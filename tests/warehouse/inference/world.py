"""A small warehouse in memory: made-up articles and clauses in, inference tables and views out."""

import atexit
import shutil
from datetime import datetime
from functools import cache
from hashlib import sha256
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from tests.warehouse.made import record
from transforms.parse import Origin, parse
from transforms.records import TABLES
from warehouse.infer import infer
from warehouse.objects import create_objects
from warehouse.schema import ddl

INFERRED = [name for name, table in TABLES.items() if table.kind == "inference"]


def hex_id(*parts):
    return sha256(":".join(map(str, parts)).encode()).hexdigest()[:32]


def terms(event, own=(), size=24):
    """Key terms of an article: those of its event, its own, and as many more as make `size`."""
    shared = [f"{event}{n}" for n in range(16)]
    return [*shared, *own, *(f"{event}-{'-'.join(own)}-{n}" for n in range(size - len(shared) - len(own)))]


@cache
def _folder():
    folder = TemporaryDirectory()
    atexit.register(folder.cleanup)
    return Path(folder.name)


@cache
def _empty():
    """A warehouse without rows, made once."""
    path = _folder() / "empty.duckdb"
    with duckdb.connect(str(path)) as con:
        for table in TABLES:
            con.execute(ddl(table))
        create_objects(con)
    return path


class World:
    numbers = count()

    def __init__(self):
        path = _folder() / f"{next(World.numbers)}.duckdb"
        shutil.copyfile(_empty(), path)
        self.con = duckdb.connect(str(path), config={"threads": 1})
        path.unlink()  # it stays as long as it is open

    def add(self, table, *rows):
        marks = ", ".join("?" for _ in TABLES[table].columns)
        for row in rows:
            self.con.execute(f'INSERT INTO "{table}" VALUES ({marks})', list(row))

    def crowd(self, pages):
        """From here on more than so many pages with a term are a crowd."""
        self.con.execute(f"CREATE OR REPLACE MACRO crowd() AS {pages}")

    def article(
        self, name, key_terms, published_at=None, outlet="outlet", fetched_at=None, headline=None, body=None, path=None,
        utc_offset=None, grain=None,
    ):  # fmt: skip
        """An article; returns its document id."""
        document = hex_id(name)
        published = datetime.fromisoformat(published_at) if published_at else None
        body = body if body is not None else " ".join(key_terms)
        self.add(
            "documents",
            record(
                "documents",
                document_id=document,
                path=f"{path or name}.txt",
                text=body,
                outlet=outlet,
                fetched_at=fetched_at,
            ),
        )
        self.add(
            "articles",
            record(
                "articles", document_id=document, headline=headline or name, body=body, language="ar",
                published_at=published, published_utc_offset=utc_offset, published_grain=grain, published_basis="dateline" if published else None, words=len(body.split()),
                key_terms=key_terms,
            ),
        )  # fmt: skip
        return document

    def claim(self, document, *clauses, speaker=None, polarity="affirmed", zone="body", ordinal=0, parent=None, **more):
        """A claim of clauses, each a string of its terms or (terms, facets); returns its id and its clauses' ids."""
        claim_id = hex_id(document, "claim", ordinal)
        content = ". ".join(c if isinstance(c, str) else c[0] for c in clauses)
        self.add(
            "claims",
            record(
                "claims", claim_id=claim_id, document_id=document, ordinal=ordinal, parent_id=parent, zone=zone,
                kind="indirect", cue="قال", cue_lemma="قال", cue_class="say", speaker_name=speaker,
                speaker_basis="explicit" if speaker else "none", content=content or None, polarity=polarity, **more,
            ),
        )  # fmt: skip
        found = []
        for n, clause in enumerate(clauses):
            text, facets = (clause, {}) if isinstance(clause, str) else clause
            found.append(hex_id(claim_id, n))
            self.add(
                "propositions",
                record(
                    "propositions", proposition_id=found[-1], claim_id=claim_id, document_id=document, ordinal=n,
                    text=text, start=100 * ordinal + 10 * n, end=100 * ordinal + 10 * n + 9, terms=text.split(), **facets,
                ),
            )  # fmt: skip
        return claim_id, found

    def date(self, document, start, day=None, *, claim=None, role="about", **more):
        """A date of day grain at character `start`; returns its id."""
        date_id = hex_id(document, "date", start)
        starts_at = datetime.fromisoformat(day) if day else None
        values = {
            "text": "يوم", "zone": "body", "type": "date", "calendar": "gregorian", "value": day or "XXXX-XX-XX", "grain": "day",
            "anchor": "absolute" if day else "none", "rule": "figures", "end": start + 3, "starts_at": starts_at,
            "ends_at": starts_at.replace(hour=23) if starts_at else None,
        }  # fmt: skip
        self.add("dates", record("dates", date_id=date_id, document_id=document, start=start, **values | more))
        if claim:
            self.add("claim_dates", record("claim_dates", claim_id=claim, date_id=date_id, role=role))
        return date_id

    def page(self, raw, path, outlet=None, fetched_at=None):
        """A page as the parser reads it; returns its document id."""
        parsed = parse(raw, origin=Origin(path, outlet, None, fetched_at, None, "r1"))
        assert parsed.article is not None, parsed.rejects
        self.add("documents", parsed.document)
        self.add("articles", parsed.article)
        for table in ("segments", "headlines", "claims", "propositions", "dates", "claim_dates"):
            self.add(table, *getattr(parsed, table))
        return parsed.document.document_id

    def infer(self):
        self.con.execute("BEGIN")
        counts = infer(self.con, "r1")
        self.con.execute("COMMIT")
        return counts

    def rows(self, query, *values):
        return self.con.execute(query, list(values)).fetchall()

    def inferred(self):
        """Every inference table, in no order."""
        return {table: sorted(map(repr, self.rows(f'FROM "{table}"'))) for table in INFERRED}

    def stories(self):
        """The stories' members by path, in no order."""
        found = self.rows(
            "SELECT list(path ORDER BY path) FROM story_articles JOIN documents USING (document_id) GROUP BY story_id"
        )
        return sorted([path.removesuffix(".txt") for path in paths] for (paths,) in found)
