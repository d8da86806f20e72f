"""What speaks for a line as the headline: its words, the text below it, the lines beside it. Hand-set, and why.

Unit: as in `weights`, 100 is about the evidence of one clear line.
"""

from __future__ import annotations

from typing import Final

HEADLINE_RECURS: Final = 300  # times the share of its stems that recur in the first paragraphs below it …
RECURS_ENOUGH: Final = 0.6  # … above which more says nothing: a caption or a summary recurs even better
HEADLINE_KICKER: Final = -150  # it leads to a longer title directly below
KICKER_WORDS: Final = 6
HEADLINE_TAB: Final = -200  # within the first lines: another says the same, without an outlet's name behind it
TAB_WITHIN: Final = 3
TAB_WORDS: Final = 4  # of the outlet's name
TAB_LEAST: Final = 4  # of the other line
HEADLINE_DATED: Final = 150  # a full date follows before any text, and is no beat of a list
HEADLINE_LENGTH: Final = 50  # 5 to 20 words
HEADLINE_AS_TEXT: Final = -150  # it ends in a colon, or with its stop and the line directly below continues it
HEADLINE_BY: Final = 100  # who wrote it stands behind it
HEADLINE_STOPPED: Final = 250  # with its stop, between a time, section or kicker and who wrote it or when
HEADLINE_NAME: Final = -150  # a label that is a person's name …
NAME_WORDS: Final = 5  # … or a title of as many words, none of which recurs
# No word of it recurs, and it names a person, a picture's source or the site: then a day below says nothing for it, either.
HEADLINE_STRANGE: Final = -200
HEADLINE_BELOW_TEXT: Final = -400  # a paragraph directly above it shares so many stems with the one below: a cross-head
GOES_ON_STEMS: Final = 3
HEADLINE_NAME_BELOW: Final = -40  # … below another label: of two that read as names the writer's is the second
HEADLINE_OF_SITE: Final = -400  # a label with a word of outlets' names or of sections'
HEADLINE_QUOTED: Final = -600  # all of it in quotation marks below a title: words from the text, which recur by nature
HEADLINE_INSIDE: Final = -200  # a paragraph has so many words in their order: they are taken from it
INSIDE_WORDS: Final = 6
HEADLINE_SECOND: Final = -200  # another title stands within SECOND_WITHIN lines above whose words recur as well
CAPTION_SECOND: Final = 50  # and so much speaks for the latter
SECOND_WITHIN: Final = 5
OTHERS_BETWEEN: Final = 2  # so many titles of other matters between say that the latter is a headline of others, too
SECOND_RECURS: Final = 0.35
SITE_WORDS: Final = 6  # of its name, or whose it is
MUCH_MORE: Final = 2  # times as much of a line recurs
SECOND_SIGNED: Final = 0.15  # with a name or time between the two
DATED_WITHIN: Final = 10  # lines between a headline and its date: buttons, names
HEADLINE_FAR: Final = -40  # for each title between it and the first paragraph, beyond FAR_TITLES
FAR_TITLES: Final = 2  # its own repetition and a caption
LEAD_PARAGRAPHS: Final = 3
LEAD_WORDS: Final = 12  # a title of as many, which the paragraph below goes on from, is a lead without its full stop
