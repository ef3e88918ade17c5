"""Corpora of words with a tag each: CrossNER politics, WikiGold, re3d."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from onrecord.contract import Span
from onrecord.encoder.name_vectors import OTHER
from onrecord_lab.corpora.named_text import SORTS, Form, Marked, NamedText

# Sentences read as one text, where a file does not tell where a document ends.
_TOGETHER = 8
_CLOSING = frozenset(".,;:?!)%]'’") | {"'s", "’s", "n't"}
_OPENING = ("(", "[")


class Word(NamedTuple):
    """A word, and its tag: `B-` or `I-` and a type, or `O`."""

    form: str
    tag: str


def read_crossner(folder: Path, part: str) -> Iterator[NamedText]:
    """`part`: train or dev. Politics, of Wikipedia."""
    yield from _texts(f"crossner {part}", _sentences(folder / f"{part}.txt", "\t"))


def read_wikigold(folder: Path) -> Iterator[NamedText]:
    """All of it."""
    path = folder / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt"
    yield from _texts("wikigold", _sentences(path, " "))


def read_re3d(folder: Path) -> Iterator[NamedText]:
    """By document, without the BBC's, whose licence is for no commercial use."""
    root = folder / "data" / "re3d" / "CONLL-format" / "data-by-source" / "conll"
    for path in sorted(root.glob("*/*.conll")):
        if path.parent.name != "BBC_Online":
            yield from _texts(f"re3d {path.stem}", _sentences(path, "\t"))


def _sentences(path: Path, divider: str) -> list[list[Word]]:
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    rows = ([line.split(divider) for line in block.split("\n") if line] for block in blocks)
    read = ([Word(row[0], row[-1]) for row in block if row[0] != "-DOCSTART-"] for block in rows)
    return [sentence for sentence in read if sentence]


def _texts(name: str, sentences: Sequence[list[Word]]) -> Iterator[NamedText]:
    for number in range(0, len(sentences), _TOGETHER):
        lines: list[str] = []
        marked: list[Marked] = []
        start = 0
        for sentence in sentences[number : number + _TOGETHER]:
            line, spans = _lay_out(sentence)
            lines.append(line)
            marked += _marked(sentence, spans, start)
            start += len(line) + 1
        yield NamedText(f"{name} {number}", "\n".join(lines), tuple(marked))


def _lay_out(sentence: Sequence[Word]) -> tuple[str, list[Span]]:
    """The line as it is printed: the corpora put a space before every mark."""
    line, spans = "", []
    for word in sentence:
        if line and word.form not in _CLOSING and not line.endswith(_OPENING):
            line += " "
        spans.append(Span(len(line), len(line) + len(word.form)))
        line += word.form
    return line, spans


def _marked(sentence: Sequence[Word], spans: Sequence[Span], offset: int) -> Iterator[Marked]:
    first = 0
    while first < len(sentence):
        last, tag = first, sentence[first].tag
        if tag != "O":
            while last + 1 < len(sentence) and sentence[last + 1].tag == f"I-{tag[2:]}":
                last += 1
            span = Span(offset + spans[first].start, offset + spans[last].end)
            yield Marked(span, Form.NAME, "", SORTS.get(tag[2:], OTHER))
        first = last + 1
