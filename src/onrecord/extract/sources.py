"""Sources: the words beside a cue that name who says it, found without a parser.

Before a cue: "The mayor, Ann Reed, said"; after it: "said Ann Reed, the mayor,". What ends a
noun phrase is a closed class: conjunctions, relative pronouns, punctuation, quotations.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from onrecord.extract.atoms import Atom, Run, Sentence
from onrecord.extract.cue_words import cue_words
from onrecord.extract.small_words import small_words

# "Ann Reed, who has led the harbour board since the merger, said": the farthest comma looked for.
_APPOSITION_REACH = 30
_LONGEST = 25
_LONGEST_DESCRIPTION = 6
# Sections of the small words that begin a sentence without being its subject.
_NOT_SUBJECTS = ("prepositions", "breaks", "adverbs", "openers")


def source_before(sentence: Sentence, end: int, floor: int) -> Run | None:
    """Atoms of the source that ends right before `end`, not reaching below `floor`.

    Indices into the sentence, end-exclusive; None where there is none.
    """
    if end <= floor:
        return None
    last = sentence[end - 1]
    if last.lower == ",":
        return _with_apposition(sentence, end, floor)
    if last.lower == ")":
        return _with_parenthesis(sentence, end, floor)
    if last.lower == "who":
        head_end = end - 2 if end >= 2 and sentence[end - 2].lower == "," else end - 1
        head = _phrase_before(sentence, head_end, floor)
        return Run(head.start, end) if head else Run(end - 1, end)
    if last.lower in small_words("pronouns"):
        return Run(end - 1, end)
    between = floor > 0 and sentence[floor - 1].is_quotation and end - floor <= _LONGEST
    if between and _begins_phrase(sentence[floor]) and not _holds_cue(sentence[floor:end]):
        # All that stands between a quotation and its cue, "and" and commas included.
        return Run(floor, end)
    return _phrase_before(sentence, end, floor)


def source_after(
    sentence: Sentence, start: int, *, apposition: bool = True, behind_quotation: bool = False
) -> Run | None:
    """Atoms of the source that begins at `start`, for "said Ann Reed, the mayor".

    Without `apposition` it ends at the first comma: "According to Reed, the road is shut". Right
    behind a quotation it may begin with a description: “We go,” said crane driver Tomas Bell.
    """
    if start >= len(sentence):
        return None
    described = behind_quotation and _describes_a_name(sentence, start)
    if not described and not _begins_phrase(sentence[start]):
        return None
    if sentence[start].lower in small_words("pronouns"):
        return Run(start, start + 1)
    end = start
    while end < len(sentence) and end - start < _LONGEST:
        if not _goes_on_after(sentence, start, end, apposition=apposition):
            break
        end += 1
    return Run(start, end) if end > start else None


def leading_source(sentence: Sentence, end: int) -> Run | None:
    """The sentence's own subject, where it begins with a pronoun or a name: `Reed was blunt:`."""
    start = 0
    while start < end and sentence[start].lower in {"but", "and", "yet", "still", "then", ","}:
        start += 1
    if start >= end or not sentence[start].is_word:
        return None
    if sentence[start].lower in small_words("pronouns"):
        return Run(start, start + 1)
    if any(sentence[start].lower in small_words(name) for name in _NOT_SUBJECTS):
        return None
    joining = {"of", "the", "for", "’s", "'s", "&"}
    stop = start
    while stop < end and (sentence[stop].capital or sentence[stop].lower in joining):
        stop += 1
    return Run(start, stop) if stop > start else None


def floor_of_source(sentence: Sentence, end: int) -> int:
    """The first atom that a source ending at `end` may hold: none reaches over a quotation."""
    for index in range(end - 1, -1, -1):
        if sentence[index].is_quotation:
            return index + 1
    return 0


def _holds_cue(atoms: Sequence[Atom]) -> bool:
    """True for `Ann Reed said, and Bob Holt`: two sayings, not one long name."""
    return any(
        atom.lower in cue_words() and not atom.capital and following.lower in {",", "and", "but"}
        for atom, following in pairwise(atoms)
    )


def _phrase_before(sentence: Sentence, end: int, floor: int) -> Run | None:
    start = end
    while start > floor and end - start < _LONGEST and _belongs_before(sentence[start - 1]):
        start -= 1
    start = _skip_opening_words(sentence, start, end)
    return Run(start, end) if start < end and _may_speak(sentence, start, end) else None


def _with_apposition(sentence: Sentence, end: int, floor: int) -> Run | None:
    """`Ann Reed, the mayor,` as a whole; None for `On Tuesday,`."""
    for comma in range(end - 2, max(floor, end - _APPOSITION_REACH), -1):
        if sentence[comma].is_quotation:
            return None
        if sentence[comma].lower == ",":
            head = _phrase_before(sentence, comma, floor)
            return Run(head.start, end - 1) if head else None
    return None


def _with_parenthesis(sentence: Sentence, end: int, floor: int) -> Run | None:
    """`MP John Smith (Labour, Hull)` as a whole."""
    for opening in range(end - 2, max(floor, end - _APPOSITION_REACH), -1):
        if sentence[opening].lower == "(":
            head = _phrase_before(sentence, opening, floor)
            return Run(head.start, end) if head else None
    return None


def _belongs_before(atom: Atom) -> bool:
    if atom.is_word:
        return atom.lower not in small_words("breaks")
    return atom.lower in {"'", "’", "&", "-", "/", "(", ")"}


def _skip_opening_words(sentence: Sentence, start: int, end: int) -> int:
    """Leaves out "In March" of "In March the board", where a determiner begins the phrase anew."""
    determiners = small_words("determiners")
    prepositions = small_words("prepositions")
    if start < end and sentence[start].lower in prepositions:
        anew = (i for i in range(start + 2, end) if sentence[i].lower in determiners)
        return next(anew, start + 1)
    return start


def _may_speak(sentence: Sentence, start: int, end: int) -> bool:
    atoms = sentence[start:end]
    return any(atom.is_word and (atom.capital or atom.lower.isalpha()) for atom in atoms)


def _describes_a_name(sentence: Sentence, start: int) -> bool:
    """True for `crane driver Tomas Bell`: a few plain words, then a capital."""
    for atom in sentence[start : start + _LONGEST_DESCRIPTION]:
        if not atom.is_word or atom.lower in _stops():
            return False
        if atom.capital:
            return True
    return False


@cache
def _stops() -> frozenset[str]:
    """What ends a noun phrase behind a cue; "of" and the like go on with it."""
    ends = ("breaks", "prepositions", "auxiliaries")
    words = frozenset().union(*(small_words(section) for section in ends))
    return words - {"of", "for", "from", "at", "'s", "’s"}


def _begins_phrase(atom: Atom) -> bool:
    if not atom.is_word:
        return False
    speakers = small_words("determiners") | small_words("pronouns")
    return atom.capital or atom.lower in speakers


def _goes_on_after(sentence: Sentence, start: int, end: int, *, apposition: bool) -> bool:
    atom = sentence[end]
    if atom.is_quotation:
        return False
    if atom.is_word:
        return atom.lower not in _stops()
    if atom.lower == ",":
        # An apposition follows: "Ann Reed, the mayor" or "Ann Reed, a lawyer for the board".
        following = sentence[end + 1].lower if end + 1 < len(sentence) else ""
        opens = following in {"the", "a", "an", "his", "her", "its", "their"}
        named = any(atom.capital for atom in sentence[start + 1 : end])
        if not named and end + 1 < len(sentence):
            opens = opens or sentence[end + 1].capital  # "the council leader, Ann Reed"
        return apposition and end > start and opens
    return atom.lower in {"'", "’", "&", "-", "/", "(", ")"}
