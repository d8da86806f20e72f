"""The word lists that several modules of claims ask for, each read once, as the lexicon calls it: what its words are stands
there. A list that one module alone asks for is read in that module."""

from __future__ import annotations

from typing import Final

from transforms.claims.vocabulary.words import all_spellings, listed
from transforms.lexicon import load

ASCRIBING: Final = listed("cues", "ascribing")  # with a cause, whatever is ascribed
BLAMING: Final = frozenset(load("cues")["blaming"])  # with nothing that is borne these tell of something else
BY_ANYBODY: Final = listed("cues", "by_anybody")
EXPLAINING: Final = listed("cues", "explaining")
FINDERS: Final = listed("cues", "finders")
HINTING: Final = listed("cues", "hinting")
RENEWING: Final = listed("cues", "renewing")
SUPPOSED: Final = listed("cues", "supposed")
TOLD: Final = frozenset(load("cues")["told"])
WAS_SAYING: Final = listed("cues", "was_saying")

ALTHOUGH: Final = listed("grammar", "although")
BECOMING: Final = listed("grammar", "becoming")
COURTS: Final = listed("grammar", "courts")
ESPECIALLY: Final = listed("grammar", "especially")
EXISTING: Final = listed("grammar", "existing")
EXPLAINED: Final = listed("grammar", "explained")
IMPERSONAL: Final = listed("grammar", "impersonal")
IN_A_MANNER: Final = listed("grammar", "in_a_manner")
IN_IT: Final = listed("grammar", "in_it")
MEANWHILE: Final = listed("grammar", "meanwhile")
PLATFORMS: Final = listed("grammar", "platforms")
POINTING: Final = all_spellings(load("grammar")["pointing"])
QUANTIFIERS: Final = listed("grammar", "quantifiers")
SAID_IN: Final = listed("grammar", "said_in")
SEQUELS: Final = listed("grammar", "sequels")
SO: Final = listed("grammar", "so")  # before what is said, behind who says it
STATEMENTS: Final = listed("grammar", "statements")
STRESSED_UPON: Final = listed("grammar", "stressed_upon")
TENSE_PARTICLES: Final = listed("grammar", "tense_particles")
THANKING: Final = listed("grammar", "thanking")  # «رفض التعليق مكتفيا بالقول»
URGING: Final = listed("grammar", "urging")

ANOTHER: Final = frozenset(load("speakers")["another"])
BLESSINGS: Final = frozenset(load("speakers")["blessings"])
CAME: Final = frozenset(load("speakers")["came"])
DESCRIBING: Final = frozenset(load("speakers")["describing"])
DOCUMENTS: Final = frozenset(load("speakers")["documents"])
FORMER: Final = frozenset(load("speakers")["former"])
GROUPS: Final = frozenset(load("speakers")["groups"])
HEADS: Final = frozenset(load("speakers")["heads"])
HE_BODIES: Final = frozenset(load("speakers")["he_bodies"])
HE_TITLES: Final = frozenset(load("speakers")["he_titles"])
HONORIFICS: Final = all_spellings(load("speakers")["honorifics"])
KUNYAS: Final = frozenset(load("speakers")["kunyas"])
NOT_PLURAL: Final = frozenset(load("speakers")["not_plural"])
NO_TITLES: Final = frozenset(load("speakers")["no_titles"])
OF_NAMES: Final = frozenset(load("speakers")["of_names"])
PEERS: Final = tuple(load("speakers")["peers"])
PRINTED: Final = frozenset(load("speakers")["printed"])
SAME: Final = frozenset(load("speakers")["same"])
SHOWN: Final = frozenset(load("speakers")["shown"])
SOURCES: Final = frozenset(load("speakers")["sources"])
SPOKESMEN: Final = frozenset(load("speakers")["spokesmen"])
WOMEN: Final = frozenset(load("speakers")["women"])
WRITINGS: Final = frozenset(load("speakers")["writings"])
