"""One wording against another, word by word: what stands in both, what is gone, what is new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.contract import Span
from onrecord.linked import Difference

_WORD = re.compile(r"\w+")
CUT = " …"


class Mark(StrEnum):
    """SAME: in both wordings. GONE: only in the other. NEW: only in this one."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class DiffRun:
    """Words in a row with one mark.

    is_last
        True of words that are gone where no other word follows: they are printed behind the last
        one, not before the next.
    """

    words: str
    mark: Mark = Mark.SAME
    is_last: bool = False


def diff_runs(a: str, b: str, differences: Iterable[Difference]) -> tuple[DiffRun, ...]:
    """`b` as it is, with what of `a` is gone between; the words outside all differences must
    stand in both in the same order.

    The runs that are not GONE make up `b`. In time linear in both.
    """
    listed = tuple(differences)
    return tuple(
        _Sweep(
            a,
            b,
            _words(a, [each.a for each in listed if each.a]),
            _words(b, [each.b for each in listed if each.b]),
        ).runs()
    )


def shortened_runs(runs: Iterable[DiffRun], most: int) -> tuple[DiffRun, ...]:
    """The first so many characters, and a sign where more is left out."""
    kept: list[DiffRun] = []
    room = most
    for run in runs:
        if len(run.words) > room:
            words = run.words[:room].rpartition(" ")[0] + CUT
            return (*kept, DiffRun(words, run.mark, run.is_last))
        kept.append(run)
        room -= len(run.words)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word; `differs` where a difference covers any of it."""

    span: Span
    differs: bool


class _Sweep:
    """Both wordings from left to right, at the same time."""

    def __init__(self, a: str, b: str, old: Sequence[_Word], new: Sequence[_Word]) -> None:
        self._a, self._b = a, b
        self._old, self._new = old, new
        self._i = self._j = self._told = 0

    def runs(self) -> Iterator[DiffRun]:
        while self._j < len(self._new):
            gone = self._gone()
            if gone:
                yield from self._until(self._new[self._j].span.start)
                yield DiffRun(gone, Mark.GONE)
            if self._new[self._j].differs:
                yield from self._inserted()
            else:
                self._i += 1
                self._j += 1
        yield from self._rest()

    def _gone(self) -> str:
        """The words of `a` that are not in `b` and stand next in it; empty where there are none."""
        first = self._i
        self._i = _run_end(self._old, first)
        if self._i == first:
            return ""
        return self._a[self._old[first].span.start : self._old[self._i - 1].span.end]

    def _inserted(self) -> Iterator[DiffRun]:
        first = self._new[self._j].span.start
        self._j = _run_end(self._new, self._j)
        yield from self._until(first)
        self._told = _end(self._new, self._j)
        yield DiffRun(self._b[first : self._told], Mark.NEW)

    def _rest(self) -> Iterator[DiffRun]:
        yield from self._until(_end(self._new, len(self._new)))
        while self._i < len(self._old):
            gone = self._gone()
            if gone:
                yield DiffRun(gone, Mark.GONE, is_last=True)
            self._i += 1
        yield from self._until(len(self._b))

    def _until(self, end: int) -> Iterator[DiffRun]:
        """What of `b` stands in both and was not told yet."""
        if end > self._told:
            yield DiffRun(self._b[self._told : end])
            self._told = end


def _words(text: str, spans: Iterable[Span]) -> tuple[_Word, ...]:
    return tuple(_marked(text, sorted(spans)))


def _marked(text: str, spans: Sequence[Span]) -> Iterator[_Word]:
    at = 0
    covered = 0
    for found in _WORD.finditer(text):
        word = Span(*found.span())
        while at < len(spans) and spans[at].start < word.end:
            covered = max(covered, spans[at].end)
            at += 1
        yield _Word(word, covered > word.start)


def _run_end(words: Sequence[_Word], first: int) -> int:
    """Behind the last of the words in a row, from this one on, that differ."""
    while first < len(words) and words[first].differs:
        first += 1
    return first


def _end(words: Sequence[_Word], behind: int) -> int:
    return words[behind - 1].span.end if behind else 0
