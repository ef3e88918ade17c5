"""A sentence as the rules see it: words, punctuation, and each quotation as one piece.

What stands inside quotation marks cannot end the sentence around it, nor can a word in there be
the cue of what is quoted; so an outermost quotation is one atom, whatever its length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from onrecord.contract import Span
from onrecord.extract.cue_words import cue_words
from onrecord.extract.quotations import Quotation
from onrecord.extract.words import word_set

# Abbreviations with inner stops ("U.S."), words with apostrophes and hyphens, or one sign.
_ATOM = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[’'\-‑.&@]\w+)*|[^\w\s]")
_SENTENCE_END = frozenset(".?!…")


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


def find_sentences(
    text: str, paragraph: Span, quotations: Sequence[Quotation]
) -> tuple[Sentence, ...]:
    """The paragraph's sentences as atoms. `quotations`: its outermost ones, in order."""
    atoms = _atoms(text, paragraph, quotations)
    sentences: list[Sentence] = []
    begin = 0
    for index in range(len(atoms)):
        if index + 1 == len(atoms) or _ends_sentence(text, atoms, index):
            sentences.append(tuple(atoms[begin : index + 1]))
            begin = index + 1
    return tuple(sentences)


def _atoms(text: str, paragraph: Span, quotations: Sequence[Quotation]) -> list[Atom]:
    atoms: list[Atom] = []
    position = paragraph.start
    for quotation in quotations:
        atoms += _plain_atoms(text, position, quotation.span.start)
        atoms.append(Atom(quotation.span, AtomType.QUOTATION, ""))
        position = quotation.span.end
    return atoms + _plain_atoms(text, position, paragraph.end)


def _plain_atoms(text: str, start: int, end: int) -> list[Atom]:
    return [_atom(match.group(), Span(*match.span())) for match in _ATOM.finditer(text, start, end)]


def _atom(word: str, span: Span) -> Atom:
    kind = AtomType.WORD if word[0].isalnum() or word[0] == "_" else AtomType.SIGN
    return Atom(span, kind, word.lower(), word[0].isupper())


def _ends_sentence(text: str, atoms: Sequence[Atom], index: int) -> bool:
    atom, following = atoms[index], atoms[index + 1]
    starts = following.is_quotation or following.capital or following.lower.isdigit()
    if atom.is_quotation:
        return starts and _closes_with_stop(text, atom.span) and not _cue_follows(atoms, index + 1)
    if atom.is_word:
        starters = word_set("small_words.txt", "starters")
        return atom.lower.endswith(".") and following.capital and following.lower in starters
    if atom.lower not in _SENTENCE_END or not starts:
        return False
    return atom.lower != "." or not _is_abbreviated(atoms, index)


def _is_abbreviated(atoms: Sequence[Atom], stop: int) -> bool:
    before = atoms[stop - 1] if stop else None
    if before is None or before.span.end != atoms[stop].span.start:
        return False
    initial = before.capital and len(before.lower) == 1
    return initial or before.lower in word_set("abbreviations.txt")


def _cue_follows(atoms: Sequence[Atom], start: int) -> bool:
    """True for `Reed asked.` behind a quotation: a few words, a cue, and a mark right after it."""
    for atom, following in zip(atoms[start : start + 8], atoms[start + 1 : start + 9], strict=False):
        if not atom.is_word:
            return False
        if atom.lower in cue_words() and following.lower in {".", ",", ":", ";"}:
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
