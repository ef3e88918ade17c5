"""What sort of speaker a name is, where its words tell."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.contract import SpeakerType
from onrecord.registry.states import state_of
from onrecord.word_lists import listed_words

_SECTIONS = {
    "people": SpeakerType.GROUP,
    "group": SpeakerType.GROUP,
    "organisation": SpeakerType.ORGANISATION,
    "joining": SpeakerType.ORGANISATION,
    "publication": SpeakerType.PUBLICATION,
    "document": SpeakerType.DOCUMENT,
}


def type_of_words(words: Sequence[str], printed: str = "") -> SpeakerType | None:
    """By the last word, else the first: "Harbour Board", "University of Orr". Small letters.

    `printed`: the name as it stands, to tell a state by.
    """
    if printed and state_of(printed) is not None:
        return SpeakerType.STATE
    for word in (words[-1], words[0]):
        for section, kind in _SECTIONS.items():
            if word in listed_words("identify", "bodies", section):
                return kind
    return None
