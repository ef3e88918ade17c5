"""How two bundles stand to each other: by their words as decided, their speakers, their days."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from onrecord.link.utterances.bundles import LEAST_WORDS_OF_UNKNOWN, Bundle, Content
from onrecord.linked import DifferenceKind

# Of identical words nearly always.
IDENTICAL = 0.99

# Somebody's words are told for some weeks; later they are as likely said anew.
MOST_DAYS_APART = 45
# So many words, nearly the same, are nobody's by chance.
_LONG = 8
_LONG_ENOUGH_FOR_ANOTHER_DAY = 12
_ALIKE = 0.9
# Aligning takes time with the square of the length: what is longer is compared by its vocabulary.
_MOST_ALIGNED = 2000
# Longer words, and figures, are what a statement is about.
_SHORT = 6
# A weekday that was taken for that of another week.
_MISTAKEN_DAYS = 7
# Words that more speakers are named for are a phrase.
MOST_SPEAKERS = 3

# Of fewer words that are not nearly the same it is hard to say.
_FEW = 6

# What is left of the probability.
_OF_FEW_WORDS = 0.7
_ONE_UNKNOWN = 0.92
_BOTH_UNKNOWN = 0.8
_UNDATED = 0.95
_LATER = 0.9
_MUCH_LATER = 0.3
_CONTRADICTED = 0.85


@dataclass(frozen=True, slots=True)
class Levels:
    """From which probability on two reports are one utterance, and from which it is suggested."""

    same: float = 0.5
    suggested: float = 0.35


@dataclass(frozen=True, slots=True)
class Relation:
    """How probable it is that two bundles are one utterance; 0 where they cannot be.

    links, suggests
        True where they are one, as far as these two tell; where a reviewer should look at it.
    disagrees
        In what they contradict each other though their words are too much alike to be two.
    """

    probability: float
    links: bool = False
    suggests: bool = False
    disagrees: DifferenceKind | None = None


APART = Relation(0.0)


def relation(a: Bundle, b: Bundle, score: float, levels: Levels) -> Relation:
    """How two bundles stand to each other; `score` is what their words alone say, 0 to 1.

    Symmetric, and of the two alone.
    """
    if not _says_enough(a, b):
        return APART
    disagrees = None
    if speakers_differ(a, b):
        disagrees = DifferenceKind.SPEAKER
        if not _is_of_two_speakers(a, b):
            return APART
    if not a.occasion.said.overlaps(b.occasion.said):
        if disagrees is not None or not _is_of_two_days(a, b):
            return APART
        disagrees = DifferenceKind.DATE
    probability = score * _by_length(a, b) * _by_speakers(a, b) * _by_days(a, b)
    if disagrees is not None:
        probability *= _CONTRADICTED
    links = probability >= levels.same
    suggests = levels.suggested <= probability < levels.same
    return Relation(round(probability, 4), links, suggests, disagrees)


def is_apart(a: Bundle, b: Bundle, score: float, levels: Levels) -> bool:
    """True where their words, and the time between them, say that they are two utterances.

    Speakers and days of saying are left to whoever knows those of all that is already together.
    """
    return score * _by_days(a, b) < levels.same


def is_part(part: Content, whole: Content) -> bool:
    """True where nearly every word of the part stands in the whole, which is longer."""
    shared = len(part.vocabulary & whole.vocabulary)
    return len(part.words) < len(whole.words) and shared >= _ALIKE * len(part.vocabulary)


def speakers_differ(a: Bundle, b: Bundle) -> bool:
    """True where both are named, and not the same."""
    one, other = a.occasion.speaker, b.occasion.speaker
    return bool(one and other) and one != other


def is_alike(a: Content, b: Content) -> bool:
    """True where the words are nearly the same."""
    if a.number == b.number:
        return True
    if max(len(a.words), len(b.words)) > _MOST_ALIGNED:
        shared = len(a.vocabulary & b.vocabulary)
        return shared >= _ALIKE * max(len(a.vocabulary), len(b.vocabulary))
    return Levenshtein.normalized_similarity(a.words, b.words, score_cutoff=_ALIKE) >= _ALIKE


def _says_enough(a: Bundle, b: Bundle) -> bool:
    if a.content.is_boilerplate or b.content.is_boilerplate:
        return False
    if a.is_strict or b.is_strict:
        same_speaker = a.occasion.speaker == b.occasion.speaker
        return same_speaker and a.occasion.is_complete and b.occasion.is_complete
    is_named = a.occasion.speaker and b.occasion.speaker
    return bool(is_named) or _length(a, b) >= LEAST_WORDS_OF_UNKNOWN


def _is_of_two_speakers(a: Bundle, b: Bundle) -> bool:
    """True where one of the two named speakers must be an error of a report."""
    apart = a.occasion.when.days_from(b.occasion.when)
    return (
        max(a.content.named, b.content.named) <= MOST_SPEAKERS
        and apart is not None
        and apart <= MOST_DAYS_APART
        and _is_long_and_alike(a, b, _LONG)
        and _is_about_the_same(a.content, b.content)
    )


def _is_of_two_days(a: Bundle, b: Bundle) -> bool:
    """True where one of the two days must be an error of a report."""
    if not a.occasion.speaker or a.occasion.speaker != b.occasion.speaker:
        return False
    apart = a.occasion.said.days_from(b.occasion.said)
    is_near = apart is not None and apart <= _MISTAKEN_DAYS
    return (
        is_near
        and _is_long_and_alike(a, b, _LONG_ENOUGH_FOR_ANOTHER_DAY)
        and _is_about_the_same(a.content, b.content)
    )


def _is_about_the_same(a: Content, b: Content) -> bool:
    """True where only short words are not in both: "you can't" and "one cannot"."""
    return all(
        len(word) <= _SHORT and not any(map(str.isdigit, word))
        for word in a.vocabulary ^ b.vocabulary
    )


def _by_length(a: Bundle, b: Bundle) -> float:
    is_told = _length(a, b) >= _FEW or is_alike(a.content, b.content)
    return 1.0 if is_told else _OF_FEW_WORDS


def _by_speakers(a: Bundle, b: Bundle) -> float:
    unknown = (a.occasion.speaker, b.occasion.speaker).count("")
    return (1.0, _ONE_UNKNOWN, _BOTH_UNKNOWN)[unknown]


def _by_days(a: Bundle, b: Bundle) -> float:
    """What the time between them leaves: of what was said the same day, everything."""
    if a.occasion.said.is_short and b.occasion.said.is_short:
        return 1.0
    apart = a.occasion.when.days_from(b.occasion.when)
    if apart is None:
        return _UNDATED
    if apart <= MOST_DAYS_APART:
        return 1.0
    return _LATER if _is_long_and_alike(a, b, _LONG) else _MUCH_LATER


def _is_long_and_alike(a: Bundle, b: Bundle, least: int) -> bool:
    return _length(a, b) >= least and is_alike(a.content, b.content)


def _length(a: Bundle, b: Bundle) -> int:
    return min(len(a.content.words), len(b.content.words))
