"""Facts of the next warehouse in; stories and what follows from them out, written to the inference tables.

Each step is one .sql file under sql/inference. What follows from the same articles is the same in whatever order and
however many runs they came: similarity depends on the two pages and on what is in a crowd, a story on what connects its
members, and everything else on the story. So a run looks at its new articles, at those whose terms have become a crowd,
and at what they are connected with, and no further; only the names of speakers, which are few, are all read again.
"""

from __future__ import annotations

import duckdb

from warehouse.objects import sources

COMPARE = (
    "articles_around", "crowded_terms", "compared_articles", "compared_terms",
    "lost_similarities", "drop_similarities", "undated_pairs",
)  # fmt: skip
GROUP = ("affected_articles", "group_members", "group_links")
JOIN = ("join_members", "join_links")
WRITE = ("next_members", "changed_stories", "story_neighbours", "story_articles", "stories")
DATE = ("publication_dates", "date_resolutions")
HOLD = ("compared_clauses", "clause_terms", "clause_pairs", "corroborations")
NAME = (
    "speaker_names", "drop_speaker_aliases", "person_aliases", "shorter_persons", "body_aliases", "ministry_aliases",
)  # fmt: skip
COUNTED = (
    "stories", "story_articles", "corroborations", "publication_dates", "date_resolutions", "outdated_pages",
    "speaker_names", "speaker_aliases",
)  # fmt: skip


def infer(con: duckdb.DuckDBPyConnection, run_id: str) -> dict[str, int]:
    """Bring the inference tables up to date with the articles that no story holds yet.

    Runs in the caller's transaction. run_id: of the run that loaded them. Returns the rows of each inference table.
    """
    steps = sources("inference")

    def take(names: tuple[str, ...]) -> None:
        for name in names:
            con.execute(steps[name])

    take(("new_articles",))
    if _count(con, "new_articles"):
        batches = con.execute("SELECT DISTINCT batch FROM new_articles ORDER BY batch").fetchall()
        for batch in batches:
            con.execute(steps["search_terms"], batch)
        take(COMPARE)
        for batch in batches:
            con.execute(steps["dated_pairs"], batch)
        take(("article_similarities", *GROUP, "group_merges"))
        while _count(con, "group_merges"):
            take((*JOIN, "group_merges"))
        take(WRITE)
        take(DATE)
        take(HOLD)
        take(NAME)
    take(("outdated_pages",))  # a page without anything new may have come back
    return {table: _count(con, table) for table in COUNTED}


def _count(con: duckdb.DuckDBPyConnection, table: str) -> int:
    row = con.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(row[0]) if row else 0
