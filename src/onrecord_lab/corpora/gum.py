"""GUM (Zeldes 2017): documents of many genres whose discourse relations show attribution.

`dep/NAME.conllu` gives the words and lines, `rst/NAME.rsd` the clauses: one a row, made of the
same tokens in the same order. A clause in an attribution relation holds source and cue and often
more; GUM marks neither of the two by itself. Beliefs are attributed as well as speech.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, pairwise
from pathlib import Path

from onrecord.contract import Span

_RELATIONS = frozenset({"attribution-positive", "attribution-negative"})
_SPEAKER = "# speaker ="


@dataclass(frozen=True, slots=True)
class GumDocument:
    """A document's running text, and the clauses that attribute something to somebody."""

    name: str
    text: str
    units: tuple[Span, ...]

    @property
    def genre(self) -> str:
        """The second part of the name."""
        return _genre(self.name)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A document that cannot be measured on, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Word:
    """What is printed, and the tokens that it stands for: two in "don't"."""

    surface: str
    forms: tuple[str, ...]
    spaced: bool


@dataclass(frozen=True, slots=True)
class _Sentence:
    """`before`: what divides it from the sentence in front of it."""

    before: str
    words: tuple[_Word, ...]


@dataclass(frozen=True, slots=True)
class _Clause:
    tokens: int
    attributes: bool


def lay_out(conllu: str) -> tuple[str, list[Span]]:
    """A document's running text, a line for each paragraph and turn, and its tokens' places."""
    return _lay_out(_sentences(conllu))


def read_gum(folder: Path, genres: Collection[str]) -> Iterator[GumDocument | Skipped]:
    """The documents of these genres, by name. `folder` holds `dep` and `rst`."""
    for path in sorted((folder / "dep").glob("GUM_*_*.conllu")):
        if _genre(path.stem) in genres:
            yield _read_document(path, folder / "rst" / f"{path.stem}.rsd")


def _genre(name: str) -> str:
    return name.split("_")[1]


def _read_document(words: Path, discourse: Path) -> GumDocument | Skipped:
    if not discourse.is_file():
        return Skipped(words.stem, f"{discourse} is missing")
    text, tokens = lay_out(_read(words))
    clauses = list(_clauses(_read(discourse)))
    counted = sum(clause.tokens for clause in clauses)
    if counted != len(tokens):
        return Skipped(words.stem, f"{len(tokens)} tokens in dep, {counted} in rst")
    return GumDocument(words.stem, text, tuple(_units(clauses, tokens)))


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _sentences(conllu: str) -> Iterator[_Sentence]:
    """A line ends where a paragraph does or the speaker changes; who speaks is not printed."""
    before = speaker = None
    for block in conllu.strip("\n").split("\n\n"):
        lines = block.split("\n")
        spoken = next((line for line in lines if line.startswith(_SPEAKER)), None)
        breaks = spoken != speaker or any(line.startswith("# newpar") for line in lines)
        before = "" if before is None else "\n" if breaks else " "
        speaker = spoken
        yield _Sentence(before, tuple(_words(line for line in lines if line[0] != "#")))


def _words(lines: Iterable[str]) -> Iterator[_Word]:
    rows = (line.split("\t") for line in lines)
    # A number with a point is a word that nobody wrote.
    written = (row for row in rows if "." not in row[0])
    for row in written:
        forms = [row[1]]
        if "-" in row[0]:
            first, last = row[0].split("-")
            forms = [inner[1] for inner in islice(written, int(last) - int(first) + 1)]
        yield _Word(row[1], tuple(forms), "SpaceAfter=No" not in row[9].split("|"))


def _lay_out(sentences: Iterable[_Sentence]) -> tuple[str, list[Span]]:
    """The running text and the place of every token in it."""
    text = ""
    tokens: list[Span] = []
    for sentence in sentences:
        text += sentence.before
        for word in sentence.words:
            tokens += _places(word, len(text))
            text += word.surface + " " * word.spaced
        text = text.rstrip(" ")
    return text, tokens


def _places(word: _Word, start: int) -> Iterator[Span]:
    """Each token's part of the word, or the whole word where its tokens do not spell it."""
    if "".join(word.forms) == word.surface:
        borders = accumulate(map(len, word.forms), initial=start)
        yield from (Span(*borders) for borders in pairwise(borders))
    else:
        yield from [Span(start, start + len(word.surface))] * len(word.forms)


def _clauses(rsd: str) -> Iterator[_Clause]:
    for row in (line.split("\t") for line in rsd.split("\n") if line):
        relations = {row[7].removesuffix("_r")}
        # Further relations stand in one cell: parent:relation:..., with | between them.
        relations.update(entry.split(":")[1] for entry in row[8].split("|") if ":" in entry)
        yield _Clause(len(row[1].split(" ")), bool(relations & _RELATIONS))


def _units(clauses: Sequence[_Clause], tokens: Sequence[Span]) -> Iterator[Span]:
    borders = accumulate((clause.tokens for clause in clauses), initial=0)
    for clause, (first, end) in zip(clauses, pairwise(borders), strict=True):
        if clause.attributes:
            yield Span(tokens[first].start, tokens[end - 1].end)
