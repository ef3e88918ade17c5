"""GUM's mentions and who is who, of the genres whose licence lets weights be used for anything.

Text and words are laid out as `gum` does. Column `Entity` opens and closes mentions: `(4-place-…`
opens one of cluster 4, `4)` closes it, a mention of one word does both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from onrecord.contract import Span
from onrecord.encoder.name_vectors import OTHER, PRONOUNS
from onrecord_lab.corpora.named_text import SORTS, Form, Marked, NamedText

FREE_GENRES = ("academic", "court", "interview", "bio", "voyage")
_ENTITY = re.compile(r"Entity=([^|]*)")
_BRACKET = re.compile(r"\([^()]*\)?|[^()]+\)")
_SMALL = frozenset("of the de van von der and in for".split())


def read_gum_mentions(folder: Path) -> Iterator[NamedText]:
    """The documents of the free genres, by name. `folder` holds `dep`."""
    for path in sorted((folder / "dep").glob("GUM_*_*.conllu")):
        if path.stem.split("_")[1] in FREE_GENRES:
            document = _Document(path.read_text(encoding="utf-8"))
            yield NamedText(
                f"gum {path.stem}",
                document.text,
                tuple(sorted(document.marked, key=lambda m: m.span)),
            )


class _Document:
    """The text and the mentions of one file, put together line by line."""

    def __init__(self, conllu: str) -> None:
        self.text = ""
        self.marked: list[Marked] = []
        self._open: list[tuple[str, int, str]] = []
        self._word_end = 0
        for line in conllu.split("\n"):
            if line.startswith("# newpar") and self.text:
                self.text = self.text.rstrip(" ") + "\n"
            elif line and not line.startswith("#"):
                self._take(line.split("\t"))

    def _take(self, row: list[str]) -> None:
        number, form, misc = row[0], row[1], row[9]
        if "." in number:  # a word that nobody wrote
            return
        if "-" in number:  # a word of several tokens, which follow
            self._word_end = int(number.split("-")[1])
            self._word_start = len(self.text)
            self.text += form + self._space(misc)
            return
        if int(number) <= self._word_end:
            span = Span(self._word_start, len(self.text.rstrip(" ")))
        else:
            self._word_end = 0
            span = Span(len(self.text), len(self.text) + len(form))
            self.text += form + self._space(misc)
        if int(number) == self._word_end:
            self._word_end = 0
        self._brackets(misc, span)

    def _space(self, misc: str) -> str:
        return "" if "SpaceAfter=No" in misc.split("|") else " "

    def _brackets(self, misc: str, span: Span) -> None:
        found = _ENTITY.search(misc)
        for bracket in _BRACKET.findall(found[1] if found else ""):
            if bracket.startswith("("):
                fields = bracket.strip("()").split("-", 7)
                self._open.append((fields[0], span.start, fields[1]))
                if bracket.endswith(")"):
                    self._close(fields[0], span.end)
            else:
                self._close(bracket.rstrip(")").split("-")[0], span.end)

    def _close(self, entity: str, end: int) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == entity:
                _, start, sort = self._open.pop(index)
                span = Span(start, end)
                self.marked.append(
                    Marked(span, _form(span.of(self.text)), entity, SORTS.get(sort, OTHER))
                )
                return


def _form(words: str) -> Form:
    if words.lower() in PRONOUNS:
        return Form.PRONOUN
    parts = [word for word in words.split() if word not in _SMALL]
    return Form.NAME if parts and all(word[0].isupper() for word in parts) else Form.DESCRIPTION
