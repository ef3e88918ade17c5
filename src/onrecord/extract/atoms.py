"""A sentence as the rules see it: words, punctuation, and each quotation as one piece.

What stands inside quotation marks cannot end the sentence around it, nor can a word in there be
the cue of what is quoted; so an outermost quotation is one atom, whatever its length.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from typing import NamedTuple

from onrecord.contract import Span
from onrecord.extract.cue_words import cue_words
from onrecord.extract.small_words import small_words
from onrecord.quotations import Quotation
from onrecord.word_lists import listed_words

# Abbreviations with inner stops ("U.S."), words with apostrophes and hyphens, or one sign.
_ATOM = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[’'\-‑.&@]\w+)*|[^\w\s]")
_SENTENCE_END = frozenset(".?!…")

# No sentence of a newspaper is longer. The bounds keep what looks at a whole sentence for each of
# its cues linear in the text, and so is what is found: contents that lie in each other repeat it.
_MOST_ATOMS = 300
_MOST_CHARACTERS = 20_000
_LOOK_AHEAD = 10


class AtomType(Enum):
    WORD = "word"
    SIGN = "sign"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Atom:
    """A word, a punctuation mark or a whole quotation. `lower` is "" for a quotation."""

    span: Span
    type: AtomType
    lower: str
    capital: bool = False

    @property
    def is_quotation(self) -> bool:
        """True for a whole quotation."""
        return self.type == AtomType.QUOTATION

    @property
    def is_word(self) -> bool:
        """True for a word or a number."""
        return self.type == AtomType.WORD


Sentence = tuple[Atom, ...]


class Run(NamedTuple):
    """Atoms of a sentence that stand side by side: indices, the end exclusive."""

    start: int
    end: int


def find_sentences(
    text: str, paragraph: Span, quotations: Sequence[Quotation]
) -> Iterator[Sentence]:
    """The paragraph's sentences as atoms. `quotations`: its outermost ones, in order."""
    atoms = _atoms(text, paragraph, quotations)
    ahead = deque(islice(atoms, _LOOK_AHEAD))
    sentence: list[Atom] = []
    while ahead:
        if sentence and _is_endless(ahead[0], sentence):
            yield tuple(sentence)
            sentence = []
        sentence.append(ahead[0])
        if _is_too_long(sentence) or _ends_sentence(text, ahead):
            yield tuple(sentence)
            sentence = []
        ahead.popleft()
        ahead.extend(islice(atoms, 1))
    if sentence:
        yield tuple(sentence)


def words_span(sentence: Sentence, run: Run) -> Span:
    """The characters from the first to the last atom of the run."""
    return Span(sentence[run.start].span.start, sentence[run.end - 1].span.end)


def _is_endless(atom: Atom, before: Sequence[Atom]) -> bool:
    """True for a word, or a quotation behind many cues, that each content would repeat."""
    endless = atom.span.end - atom.span.start > _MOST_CHARACTERS
    return endless and (atom.is_word or len(before) > _LOOK_AHEAD * 4)


def _is_too_long(sentence: Sequence[Atom]) -> bool:
    characters = sentence[-1].span.end - sentence[0].span.start
    return len(sentence) >= _MOST_ATOMS or characters >= _MOST_CHARACTERS


def _atoms(text: str, paragraph: Span, quotations: Sequence[Quotation]) -> Iterator[Atom]:
    position = paragraph.start
    for quotation in quotations:
        yield from _plain_atoms(text, position, quotation.span.start)
        yield Atom(quotation.span, AtomType.QUOTATION, "")
        position = quotation.span.end
    yield from _plain_atoms(text, position, paragraph.end)


def _plain_atoms(text: str, start: int, end: int) -> Iterator[Atom]:
    last: Atom | None = None
    for match in _ATOM.finditer(text, start, end):
        span = Span(*match.span())
        if last and match.group() == "." and _is_abbreviation(last, span.start):
            # "Mr." is one atom, or every name behind a title would begin a sentence.
            last = _atom(text[last.span.start : span.end], Span(last.span.start, span.end))
            continue
        if last:
            yield last
        last = _atom(match.group(), span)
    if last:
        yield last


def _atom(word: str, span: Span) -> Atom:
    kind = AtomType.WORD if word[0].isalnum() or word[0] == "_" else AtomType.SIGN
    return Atom(span, kind, word.lower(), word[0].isupper())


def _ends_sentence(text: str, ahead: Sequence[Atom]) -> bool:
    """True where the first of the atoms ahead is its sentence's last."""
    if len(ahead) < 2:
        return True
    atom, following = ahead[0], ahead[1]
    starts = following.is_quotation or following.capital or following.lower.isdigit()
    if atom.is_quotation:
        return starts and _closes_with_stop(text, atom.span) and not _cue_follows(ahead)
    if atom.is_word:
        starters = small_words("starters")
        return atom.lower.endswith(".") and following.capital and following.lower in starters
    return atom.lower in _SENTENCE_END and starts


def _is_abbreviation(before: Atom, stop: int) -> bool:
    if not before.is_word or before.span.end != stop:
        return False
    initial = before.capital and len(before.lower) == 1
    return initial or before.lower in listed_words("extract", "abbreviations")


def _cue_follows(ahead: Sequence[Atom]) -> bool:
    """True for `Reed asked.` behind a quotation: a few words, a cue, and a mark right after it."""
    for index in range(1, len(ahead) - 1):
        if not ahead[index].is_word:
            return False
        if ahead[index].lower in cue_words() and ahead[index + 1].lower in {".", ",", ":", ";"}:
            return True
    return False


def _closes_with_stop(text: str, span: Span) -> bool:
    """True where the words of a quotation end in a full stop, question or exclamation mark."""
    end = span.end
    while end > span.start and not text[end - 1].isalnum():
        end -= 1
        if text[end] in _SENTENCE_END:
            return True
    return False
