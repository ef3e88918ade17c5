"""Contents of the record, ready to be compared: made once, and looked up again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.contract_json import read_record, record_json
from onrecord.link.parts import LinkParts
from onrecord.linked import Wording
from onrecord.linking.vectors import packed, unpacked
from onrecord.linking.wording import wording_of
from onrecord.store.links.rows import NewContent, StoredContent

if TYPE_CHECKING:
    from onrecord.link.parts import Vector

# Encoded together; the longest of them decides how much memory that takes.
_BATCH = 64
_MOST_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Compared:
    """A content as a judge takes it."""

    wording: Wording
    vector: Vector


def new_contents(parts: LinkParts, texts: Mapping[int, str]) -> dict[int, NewContent]:
    """By their keys the contents of these normal forms, as the record keeps them.

    Keys are made of the vector as it is kept: the same content has the same ones ever after.
    """
    made: dict[int, NewContent] = {}
    in_order = sorted(texts.items(), key=lambda item: (len(item[1]), item[0]))
    for start in range(0, len(in_order), _BATCH):
        batch = in_order[start : start + _BATCH]
        vectors = parts.encoder.vectors([text for _, text in batch])
        for (key, text), vector in zip(batch, vectors, strict=True):
            wording, stored = wording_of(text), packed(vector)
            keys = parts.keys_of(wording, unpacked(stored))
            made[key] = NewContent(record_json(wording).decode(), stored, keys)
    return made


class Contents:
    """Contents by their numbers, those used last remembered."""

    def __init__(self) -> None:
        # By its wording: a number may be another content's when the first is gone.
        self._remembered: OrderedDict[str, Compared] = OrderedDict()

    def compared(self, stored: StoredContent) -> Compared:
        """The content, ready to be compared."""
        found = self._remembered.get(stored.wording)
        if found is None:
            found = Compared(read_record(stored.wording, Wording), unpacked(stored.vector))
            self._remembered[stored.wording] = found
            if len(self._remembered) > _MOST_REMEMBERED:
                self._remembered.popitem(last=False)
        return found

    def all_compared(self, stored: Iterable[StoredContent]) -> dict[int, Compared]:
        """The contents by their numbers."""
        return {each.number: self.compared(each) for each in stored}
