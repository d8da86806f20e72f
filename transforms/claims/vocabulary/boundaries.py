"""What a word is, and how it begins and ends, in; whether a name can begin, go on or end there, out: the one table that all
who ask where a noun phrase ends look into.

Flags come as sets of `grammar`'s bits, spelling as beginnings and endings. What a single rule adds stands with the rule.
"""

from __future__ import annotations

from typing import Final

from transforms.claims.vocabulary import grammar as g
from transforms.conjugate import HIS

# What a noun phrase is made of.
WHO: Final = g.PERSON | g.BODY  # nouns of who can speak
NAMED: Final = WHO | g.DEFINITE
COMMON: Final = NAMED | g.DEMONSTRATIVE  # the head of a phrase that prepositions may follow
SOMEBODY: Final = NAMED | g.PLACE
TITLE: Final = g.PERSON | g.DEFINITE  # «الرئيس»
INSTITUTION: Final = g.BODY | g.DEFINITE  # «الحكومة»
PARTICULAR: Final = g.DEFINITE | g.PLACE  # these name somebody, and govern no noun behind them
NAMING: Final = PARTICULAR | g.MASDAR  # of a body's name: «وزارة التعليم المالطية»

# What it is not made of.
SAYING: Final = g.VERB | g.CUE
CLAUSE: Final = g.COMP | g.RELATIVE | g.PRONOUN | g.AUXILIARY | g.PARTICLE  # a clause begins
CLOSED: Final = CLAUSE | g.PREPOSITION | g.ADJUNCT | g.VERB | g.MARK  # no name goes on with these
NO_NAME: Final = CLOSED | g.CUE | g.OPENER | g.DEMONSTRATIVE | g.TO_RECIPIENT
BEFORE_SUBJECT: Final = SAYING | g.COMP | g.AUXILIARY | g.PARTICLE | g.OPENER | g.MARK

# How its words end, and what no name ends with; `HIS` are the pronouns alone.
HERS: Final = ("ته", "تها", "تهم")  # a pronoun behind a feminine noun, or a verb
THEIRS: Final = ("ها", "هم")  # that no name in «ه» has
OWN: Final = ("ته", *THEIRS)
THINGS: Final = ("ة", "ات")
MANY: Final = ("ون", "ين")
COMMON_NOUN: Final = (*THINGS, *MANY)
NO_SURNAME: Final = (*THINGS, *HIS)
NISBA: Final = ("ي", "ية")  # «مالطي»
ADJECTIVE: Final = (*NISBA, *MANY, "ات")

JOINED: Final = "ولبكف"  # what a word begins with that may be no letter of its own
DASHES: Final = frozenset("-–—ـ")


def governs(flags: int) -> bool:
    """«وزير», «حكومة»: an indefinite noun, whose genitive the next word is."""
    return flags & WHO != 0 and not flags & g.DEFINITE
