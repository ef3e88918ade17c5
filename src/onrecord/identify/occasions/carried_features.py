"""What is true of a phrase of another turn: who spoke there, and what came since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.identify.occasions.about_statement import same_or_other
from onrecord.identify.occasions.asked import Asked
from onrecord.identify.occasions.candidates import Candidate, Part
from onrecord.identify.occasions.edges import bin_of
from onrecord.identify.occasions.sorts import is_shared, sort_of

# Up to where it makes a difference how many there are; set by hand, kept by the weights.
_MOST_RANKED, _MOST_OWN, _MOST_OF_SPEAKER, _MOST_SPEAKERS, _MOST_VALUES = 4, 2, 3, 3, 4
_OTHERS = (0, 1, 2, 4, 8)
_SAME = (0, 1, 3, 6)
_PARAGRAPHS = (0, 1, 2, 4, 8, 16)
_RESUMED = (0, 1, 2, 3, 6)
_VALUES = (1, 2, 4, 8)


def carried_features(
    asked: Asked, candidate: Candidate, rank: int, about: Sequence[str]
) -> Iterator[str]:
    """What is true of it. `rank`: its number among them; `about`: what is true of the statement."""
    origin = candidate.turn
    who = same_or_other(asked.turn.speaker, origin.speaker)
    how = "scene" if origin.statement is None else "told"
    if origin.number > asked.turn.number:
        who = f"{who} behind"
    yield f"carried {how}"
    yield f"carried {how} {who}"
    yield f"carried {how} {who} number {min(rank, _MOST_RANKED)}"
    yield f"carried {how} {who} first of its speaker {_is_first(asked, candidate)}"
    yield from (f"carried {who} {each}" for each in _since(asked, candidate))
    sort = sort_of(candidate.phrase, asked.published)
    yield f"carried {how} {sort}"
    yield f"carried {who} {sort}"
    yield from (f"carried {each}" for each in _standing(asked, candidate, who))
    yield from (f"outline {each}" for each in _outlined(asked, candidate, who))
    yield f"carried {who} beside {min(len(asked.own), _MOST_OWN)} own"
    yield f"carried {how} {who} of {bin_of(asked.values, _VALUES)}"
    if origin.opening:
        yield f"carried {how} {who} from the opening"
    if asked.part is not Part.VENUE:
        yield f"carried {who} {_beside_venue(asked, candidate)}"
    yield from (f"carried {who} {each}" for each in about)


def _since(asked: Asked, candidate: Candidate) -> Iterator[str]:
    """How much was said since it was told."""
    turn, origin = asked.turn, candidate.turn
    since = asked.index.since(origin, turn)
    yield f"others between {bin_of(since.others, _OTHERS)}"
    yield f"same between {bin_of(since.same, _SAME)}"
    yield f"paragraphs {bin_of(turn.paragraph - origin.paragraph, _PARAGRAPHS)}"
    yield f"resumed after {bin_of(since.resumed, _RESUMED)}"


def _standing(asked: Asked, candidate: Candidate, who: str) -> Iterator[str]:
    """Where it stands in the article."""
    turn, origin = asked.turn, candidate.turn
    if is_shared(candidate.phrase):
        yield f"{who} shared"
        yield f"{who} shared in {'opening' if origin.opening else 'body'}"
    if turn.section != origin.section:
        yield "over subheading"
    if turn.sentence == origin.sentence:
        yield f"{who} same sentence"


def _outlined(asked: Asked, candidate: Candidate, who: str) -> Iterator[str]:
    """How it stands in the outline of the article."""
    outline, value = asked.outline, candidate.value
    of_speaker = outline.values_of(asked.turn.speaker) if asked.turn.speaker else frozenset()
    count = min(len(of_speaker), _MOST_OF_SPEAKER)
    speakers = min(len(outline.speakers_of(value)), _MOST_SPEAKERS)
    told = "told" if speakers else "not told"
    his = "his" if value in of_speaker else "not his"
    yield f"{his} of {count}"
    yield f"{told} of {min(len(outline), _MOST_VALUES)}"
    yield f"{who} {told} {his} of {count}"
    yield f"{who} told for {speakers} speakers"
    if asked.following is not None:
        yield f"{who} {'same' if asked.following == value else 'other'} follows"


def _is_first(asked: Asked, candidate: Candidate) -> bool:
    """True for the first of its speaker among those that may go on, the last told."""
    speaker = candidate.turn.speaker
    return next(each for each in asked.carried if each.turn.speaker == speaker) is candidate


def _beside_venue(asked: Asked, candidate: Candidate) -> str:
    """How it goes with the venue that was chosen."""
    venue = asked.venue
    if venue is None:
        return "without venue"
    if venue.turn is asked.turn:
        return "beside own venue"
    return "of the same occasion" if venue.turn is candidate.turn else "of another occasion"
