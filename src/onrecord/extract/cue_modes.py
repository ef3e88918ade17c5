"""Mode and polarity of any cue, told from its words, its source and its content.

The rules know the cue that they found; this knows whatever words somebody else marked as one:
`has made no mention of`, `according to`, `the claim`, `in a statement`, `:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from onrecord.contract import SAID, Mode, Polarity, Spans
from onrecord.extract.cue_words import cue_words, inflected
from onrecord.extract.modes import asks, names_document, names_nobody
from onrecord.extract.small_words import small_words
from onrecord.word_lists import listed_words

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LONGEST_PHRASE = 3
_STRONG, _WEAK, _ALONE = "", " weak", " alone"
_WILLING = frozenset(("would", "will", "going", "wouldn't", "wouldn’t", "won't", "won’t"))


@dataclass(frozen=True, slots=True)
class Act:
    """What a cue reports: the sort of act, and whether it is reported as having happened."""

    mode: Mode
    polarity: Polarity


def mode_and_polarity(text: str, cue: Spans, source: Spans, content: Spans) -> Act:
    """The act that the cue reports; affirmed speech where no word tells. Never raises.

    Which report a pronoun stands for is not told here: `It says` is speech.
    """
    words = [word for span in cue for word in _WORD.findall(span.of(text).lower())]
    mode, position = _deciding(words)
    if mode in SAID and names_document(text, source):
        mode = Mode.DOCUMENT
    elif not words and asks(text, content):
        mode = Mode.QUESTION  # "Reed: Is it open?"
    # What follows the word that decides tells of something else: "said, without naming him".
    denied = _is_denied(words[: position + 1]) or names_nobody(text, source)
    return Act(mode, _polarity(words[: position + 1], mode, denied=denied))


def _deciding(words: Sequence[str]) -> tuple[Mode, int]:
    """The mode and the place of the first listed word; a weak one only where no other stands."""
    strengths = (_STRONG, _WEAK, _ALONE) if len(words) == 1 else (_STRONG, _WEAK)
    for strength in strengths:
        listed = _listed_modes(strength)
        for index, phrase in _phrases(words):
            if phrase in listed:
                return listed[phrase], index
    return Mode.SPEECH, len(words)


def _phrases(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Every run of up to three words with its place, the longer before the shorter."""
    for index in range(len(words)):
        for length in range(min(_LONGEST_PHRASE, len(words) - index), 0, -1):
            yield index, " ".join(words[index : index + length])


def _polarity(words: Sequence[str], mode: Mode, *, denied: bool) -> Polarity:
    if mode in SAID and any(phrase in _listed("declined") for _, phrase in _phrases(words)):
        return Polarity.DECLINED
    if not denied:
        return Polarity.AFFIRMED
    unwilling = mode in SAID and not _WILLING.isdisjoint(words)
    return Polarity.DECLINED if unwilling else Polarity.NEGATED


def _is_denied(words: Sequence[str]) -> bool:
    """True where a "not" stands in them, but not for "not only" and "no secret"."""
    negated = small_words("negations") | _listed("negated")
    return any(
        word in negated and following not in _listed("not negated")
        for word, following in pairwise((*words, ""))
    )


@cache
def _listed_modes(strength: str) -> dict[str, Mode]:
    """The mode of every form in the lists: `modes.txt` before `cues.txt`, a weak one only there."""
    listed = {
        form: mode for mode in Mode for base in _listed(mode + strength) for form in _forms(base)
    }
    if strength != _STRONG:
        return listed
    verbs = {
        " ".join((form, *reading.particle)): reading.mode
        for form, readings in cue_words().items()
        for reading in readings
    }
    return {form: verbs[form] for form in verbs.keys() - _listed_modes(_WEAK).keys()} | listed


@cache
def _listed(section: str) -> frozenset[str]:
    """The words of a section of `modes.txt`, phrases with spaces."""
    return frozenset(word.replace("_", " ") for word in listed_words("extract", "modes", section))


def _forms(base: str) -> Iterator[str]:
    """A word or phrase and its inflections; its first word is the one that is inflected."""
    word, _, rest = base.partition(" ")
    doubled = (f"{word}{word[-1]}ed", f"{word}{word[-1]}ing")
    for form in (word, *inflected(word), *doubled):
        yield f"{form} {rest}".rstrip()
