"""Cues that stand behind what they report: `"…," Reed said` and `…, Reed said, …`."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.contract import Span
from onrecord.extract.atoms import Run, Sentence, words_span
from onrecord.extract.attribution import Attribution, Rule
from onrecord.extract.complements import complement_before
from onrecord.extract.cue_words import Complement
from onrecord.extract.cues import Cue
from onrecord.extract.small_words import small_words
from onrecord.extract.sources import floor_of_source, source_after, source_before

_ENDS_INVERSION = frozenset(".,;:!?")
_MARKS_BEFORE_MORE = frozenset(",:–—")
# A source of more words than this, none of them capitalised at its end, is part of a clause.
_LONGEST_PLAIN_SOURCE = 3


class Behind(NamedTuple):
    """Where things stand: the source, the end of the content before it, what follows both."""

    source: Run
    content_end: int
    rest: int


def behind_content(
    sentence: Sentence, cue: Cue, found: list[Attribution]
) -> tuple[Run, Attribution] | None:
    """The attribution of a cue whose content stands before it, with the run of its source.

    `found` are the sentence's attributions so far: the content begins behind them. A quotation
    right behind the cue, or the rest of the clause, belongs to the same content.
    """
    placed = _inverted(sentence, cue) or _parenthetical(sentence, cue)
    if not placed:
        return None
    content = complement_before(sentence, _first_free(sentence, found), placed.content_end)
    if not content or (found and sentence[content.start].span.start < found[-1].last):
        return None
    quoted = any(sentence[i].is_quotation for i in range(*content))
    if not quoted and cue.word.complement not in (Complement.CLAUSE, Complement.THAT):
        return None
    rule = Rule.QUOTED_BEFORE_CUE if quoted else Rule.CLAUSE_BEFORE_CUE
    attribution = cue.attribution(sentence, placed.source, content, rule)
    more = _more_content(sentence, placed.rest, quoted=quoted)
    return placed.source, attribution.with_more(more) if more else attribution


def _first_free(sentence: Sentence, found: list[Attribution]) -> int:
    taken = found[-1].last if found else 0
    return next((i for i, atom in enumerate(sentence) if atom.span.start >= taken), 0)


def _inverted(sentence: Sentence, cue: Cue) -> Behind | None:
    """`"…," said Reed`."""
    if cue.group < 2 and not (cue.group and sentence[0].is_quotation):
        return None
    before = sentence[cue.group - 1]
    if cue.group != cue.verb or not (before.is_quotation or before.lower == ","):
        return None
    quoted = before.is_quotation or sentence[cue.group - 2].is_quotation
    source = source_after(sentence, cue.end, behind_quotation=quoted)
    if not source or sentence[cue.verb].lower.endswith("ing"):
        return None
    goes_on = source.end < len(sentence) and sentence[source.end].lower not in _ENDS_INVERSION
    if not quoted and goes_on:
        return None
    return Behind(source, cue.group, source.end)


def _parenthetical(sentence: Sentence, cue: Cue) -> Behind | None:
    """`"…," Reed said` and `The road, Reed said, opens`."""
    source = source_before(sentence, cue.group, floor_of_source(sentence, cue.group))
    if not source or source.start == 0:
        return None
    before = sentence[source.start - 1]
    quoted_before = before.is_quotation and _closes_speech(sentence, source.start - 1, cue)
    if before.lower == "," and source.start > 1:
        # “We open”, Reed told the court: the comma outside the marks.
        quoted_before = sentence[source.start - 2].is_quotation
    if quoted_before or (before.lower == "," and _is_aside(sentence, source, cue)):
        return Behind(source, source.start, cue.end)
    return None


def _is_aside(sentence: Sentence, source: Run, cue: Cue) -> bool:
    """True for `…, Reed said.`; false for `On Tuesday, Reed said …`."""
    introduces = any(atom.is_quotation for atom in sentence[cue.end : cue.end + 2])
    named = sentence[source.end - 1].capital or source.end - source.start <= _LONGEST_PLAIN_SOURCE
    if introduces or not named or not _ends_clause(sentence, cue.end):
        return False
    adverbial = sentence[0].lower in small_words("prepositions")
    return not adverbial or any(atom.is_quotation for atom in sentence[: source.start])


def _closes_speech(sentence: Sentence, quotation: int, cue: Cue) -> bool:
    """False for `It is the "surge" critics said would fail`: the clause goes on."""
    return quotation <= 2 or _ends_clause(sentence, cue.end)


def _ends_clause(sentence: Sentence, index: int) -> bool:
    if index >= len(sentence) or not sentence[index].is_word:
        return True
    follows = (atom.lower for atom in sentence[index:])
    prepositions = small_words("prepositions")
    return sentence[index].lower in prepositions and "that" not in follows


def _more_content(sentence: Sentence, rest: int, *, quoted: bool) -> Span | None:
    """The second part of `"…," Reed said, "…"` and of `The road, Reed said, will open`."""
    if rest >= len(sentence) or sentence[rest].lower not in _MARKS_BEFORE_MORE:
        return None
    for index in range(rest, len(sentence)):
        if sentence[index].is_quotation:
            goes_on = sentence[index - 1].lower in _MARKS_BEFORE_MORE
            return sentence[index].span if goes_on else None
    if quoted or rest + 1 >= len(sentence) or _is_about_the_saying(sentence[rest + 1].lower):
        return None
    content = complement_before(sentence, rest, len(sentence))
    return words_span(sentence, content) if content else None


def _is_about_the_saying(word: str) -> bool:
    """True for what goes on about the saying, not with what was said: `, adding that`."""
    return word.endswith("ing") or word in {"according", "who", "which", "and", "but", "in", "on"}
