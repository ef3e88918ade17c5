"""Contents: which atoms of a sentence a cue reports, behind it or before it.

All positions index the sentence's atoms, ends exclusive.
"""

from __future__ import annotations

from onrecord.contract import Mode
from onrecord.extract.atoms import Run, Sentence
from onrecord.extract.cue_words import Complement
from onrecord.extract.cues import Cue
from onrecord.extract.small_words import small_words

# How far behind its cue a content may begin: "told reporters in the capital on Tuesday that".
_REACH = 10
_FINAL_SIGNS = frozenset(".,;:?!…-–—")
_ANNOUNCE = frozenset(("that", "whether"))
_ASK = frozenset(("if", "about", "why", "how", "what", "when", "who"))
_COORDINATORS = frozenset((",", "and", "but", ";"))


def complement_after(sentence: Sentence, cue: Cue, ceiling: int) -> Run | None:
    """Atoms of the content that follows the cue, not reaching `ceiling`; None where none does."""
    start = _start_after(sentence, cue, ceiling)
    if start is None:
        return None
    end = _without_final_signs(sentence, start, ceiling)
    if end <= start:
        return None
    if cue.word.complement == Complement.QUOTE:
        return _up_to_last_quotation(sentence, start, end)
    return Run(start, end)


def complement_before(sentence: Sentence, floor: int, end: int) -> Run | None:
    """Atoms of the content that stands before its source and cue: `The road opens, Reed said`."""
    start = floor
    while start < end and (
        sentence[start].lower in _COORDINATORS or sentence[start].lower in _FINAL_SIGNS
    ):
        start += 1
    end = _without_final_signs(sentence, start, end)
    return Run(start, end) if start < end else None


def end_of_complement(sentence: Sentence, cue: Cue, later: list[Cue]) -> int:
    """Where the content behind a cue must stop: before a second verb of the same subject.

    `Reed said the road was open, adding that …` and `said it was open and promised …`.
    """
    for other in later:
        before = sentence[other.group - 1].lower if other.group else ""
        participle = sentence[other.verb].lower.endswith("ing")
        same_form = sentence[cue.verb].lower[-2:] == sentence[other.verb].lower[-2:]
        if before in _COORDINATORS and (participle or same_form) and other.group > cue.end + 1:
            cut = other.group - 1
            return cut - 1 if sentence[cut - 1].lower in _COORDINATORS else cut
    return len(sentence)


def _start_after(sentence: Sentence, cue: Cue, ceiling: int) -> int | None:
    reach = min(ceiling, cue.end + _REACH)
    introduced = _introduced(sentence, cue.end, reach, question=cue.word.mode == Mode.QUESTION)
    if introduced is not None:
        return introduced
    start = _behind_aside(sentence, cue.end, ceiling)
    if start >= ceiling or sentence[start].lower in _FINAL_SIGNS:
        return None
    if start > cue.end:
        return start if cue.word.complement == Complement.CLAUSE else None
    following = sentence[cue.end].lower
    match cue.word.complement:
        case Complement.CLAUSE:
            return _behind_addressee(sentence, cue, ceiling)
        case Complement.TO:
            return cue.end if following == "to" else None
        case Complement.QUOTE:
            return cue.end
        case Complement.THAT:
            return None


def _introduced(sentence: Sentence, start: int, reach: int, *, question: bool) -> int | None:
    """The content's start where a "that", "whether", or a quotation behind a mark announces it."""
    for index in range(start, reach):
        atom = sentence[index]
        announced = atom.lower in _ANNOUNCE or (question and atom.lower in _ASK)
        if announced and index + 1 < len(sentence):
            return index
        if atom.is_quotation:
            direct = index == start or sentence[index - 1].lower in {",", ":"}
            return index if direct else None
        if atom.lower in {".", ";", "?", "!"}:
            return None
    return None


def _behind_aside(sentence: Sentence, start: int, ceiling: int) -> int:
    """Behind `, at one point,` of "said, at one point, the jets"; `start` where there is none."""
    if start >= ceiling or sentence[start].lower != ",":
        return start
    commas = (i for i in range(start + 2, min(ceiling, start + 8)) if sentence[i].lower == ",")
    return next(commas, start - 1) + 1


def _behind_addressee(sentence: Sentence, cue: Cue, ceiling: int) -> int | None:
    """Skips `reporters` of "told reporters the road was open"; none for "said on Tuesday."."""
    start = cue.end
    if sentence[start].lower in small_words("prepositions"):
        return None
    if cue.word.lemma != "tell":
        return start
    addressees = small_words("addressees")
    determiners = small_words("determiners")
    while start < ceiling and (
        sentence[start].capital
        or sentence[start].lower in addressees
        or (sentence[start].lower in determiners and start == cue.end)
        or sentence[start].lower in {"’s", "'s"}
    ):
        start += 1
    return start if start < ceiling else None


def _without_final_signs(sentence: Sentence, start: int, end: int) -> int:
    while end > start and sentence[end - 1].lower in _FINAL_SIGNS:
        end -= 1
    return end


def _up_to_last_quotation(sentence: Sentence, start: int, end: int) -> Run | None:
    quotations = [index for index in range(start, end) if sentence[index].is_quotation]
    return Run(start, quotations[-1] + 1) if quotations else None
