"""Contents of the record, ready to be compared: made once, and looked up again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.contract_json import read_record, record_json
from onrecord.link.parts import Judge
from onrecord.link.utterances.relation import Levels
from onrecord.linked import Wording
from onrecord.linking.wording import wording_of
from onrecord.store.links.rows import NewContent, StoredContent

_MOST_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Compared:
    """A content with what the judge takes of it."""

    wording: Wording
    side: Any


def new_contents(judge: Judge, texts: Mapping[int, str]) -> dict[int, NewContent]:
    """By their keys the contents of these normal forms, as the record keeps them."""
    wordings = [wording_of(text) for text in texts.values()]
    imprints = judge.imprints(wordings)
    return {
        key: NewContent(record_json(wording).decode(), imprint, judge.keys_of(wording))
        for key, wording, imprint in zip(texts, wordings, imprints, strict=True)
    }


class Contents:
    """Contents of the record, those used last remembered."""

    def __init__(self, judge: Judge) -> None:
        self.judge = judge
        self.levels = Levels(judge.same, judge.suggested)
        # By its wording: a number may be another content's when the first is gone.
        self._remembered: OrderedDict[str, Compared] = OrderedDict()

    def compared(self, stored: StoredContent) -> Compared:
        """The content, ready to be compared."""
        found = self._remembered.get(stored.wording)
        if found is None:
            wording = read_record(stored.wording, Wording)
            found = Compared(wording, self.judge.side(wording, stored.imprint))
            self._remembered[stored.wording] = found
            if len(self._remembered) > _MOST_REMEMBERED:
                self._remembered.popitem(last=False)
        return found

    def text(self, stored: StoredContent) -> str:
        """Its words."""
        found = self._remembered.get(stored.wording)
        return found.wording.text if found else read_record(stored.wording, _Text).text

    def score(self, a: StoredContent, b: StoredContent) -> float:
        """What the judge says of two."""
        return self.judge.score(self.compared(a).side, self.compared(b).side)


@dataclass(frozen=True, slots=True)
class _Text:
    """What of a wording must be read to know its words."""

    text: str
