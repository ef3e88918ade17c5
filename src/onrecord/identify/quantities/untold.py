"""How many at least, where no figure is told: "dozens", "tens of thousands", "a couple"."""

from __future__ import annotations

import re

from onrecord.identify.quantities.figure import Figure, Form
from onrecord.identify.quantities.gaps import GAP, next_word
from onrecord.identify.quantities.number_words import scaled
from onrecord.identify.quantities.word_tables import values_of

_OF = re.compile(rf"{GAP}of(?={GAP})")
_COUPLE = re.compile(
    rf"a{GAP}couple(?:{GAP}of|(?={GAP}(?:hundred|thousand|dozen|million)))(?![a-z])", re.I
)


def untold_at(text: str, start: int) -> Figure | None:
    """The figure of such a word, with "of thousands" behind it if that is there."""
    couple = _COUPLE.match(text, start)
    if couple is not None:
        return scaled(text, Figure(start, couple.end(), 2, Form.WORDS))
    word = next_word(text, start)
    if word is None or word.start(1) != start:
        return None
    told = word[1].lower()
    of = _OF.match(text, word.end())
    further = next_word(text, of.end()) if of else None
    scale = values_of("scales").get(further[1].lower().removesuffix("s")) if further else None
    many = values_of("untold of").get(told)
    if further and scale and scale > 12 and many and further[1].endswith("s"):
        return Figure(start, further.end(), many * scale, Form.UNTOLD)
    least = values_of("untold").get(told)
    return None if least is None else Figure(start, word.end(), least, Form.UNTOLD)
