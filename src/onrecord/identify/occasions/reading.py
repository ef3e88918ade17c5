"""Reads an article from its first sentence to its last and finds the occasion of each statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.contract import Statement
from onrecord.identify.article_view import ArticleView
from onrecord.identify.dates import DateExpression
from onrecord.identify.occasions.candidates import (
    Candidate,
    Part,
    may_tell,
    own_candidates,
    turns_around,
)
from onrecord.identify.occasions.features import Asked, rows_of
from onrecord.identify.occasions.history import History
from onrecord.identify.occasions.named import name_of
from onrecord.identify.occasions.outline import Outline
from onrecord.identify.occasions.turn import Turn
from onrecord.identify.occasions.turn_index import TurnIndex
from onrecord.identify.occasions.turns import turns_of
from onrecord.identify.occasions.weights import OccasionWeights

# More probable than not.
_EVEN = 0.5
# What is told behind a statement may hold for it so many turns before. Set by hand.
_AHEAD = 2


class OccasionReader:
    """Asks for the occasion of one statement after the other, and remembers what was found."""

    def __init__(
        self, view: ArticleView, statements: Sequence[Statement], dates: Sequence[DateExpression]
    ) -> None:
        self.turns = turns_of(view, statements, dates)
        self._text = view.text
        published = view.article.published
        self.published = published.partition("T")[0] if published else None
        self._index = TurnIndex(self.turns)
        self._history = {part: History() for part in Part}
        self._outline = {part: Outline({}) for part in Part}
        self._own = {part: [own_candidates(turn, part) for turn in self.turns] for part in Part}
        self._own[Part.ADDRESSEE] = [
            [replace(each, name=name_of(view, each.phrase.span)) for each in found]
            for found in self._own[Part.ADDRESSEE]
        ]
        self._values = {
            part: len({each.value for found in own for each in found})
            for part, own in self._own.items()
        }

    def ask(self, turn: Turn, part: Part, venue: Candidate | None) -> Asked:
        """What may be chosen for a statement's turn. `venue`: what was chosen as such."""
        alone, history = self.ask_alone(turn, part), self._history[part]
        if alone.statement.within is not None:
            return replace(alone, venue=venue)  # what somebody quotes was said elsewhere
        values = {each.value for each in alone.own}
        carried = [
            each
            for each in history.before(turn)
            if each.value not in values and may_tell(each, turn, part, self.published)
        ]
        values.update(each.value for each in carried)
        return replace(
            alone,
            carried=[*carried, *self._following(turn, part, values)],
            antecedent=history.antecedent(turn),
            venue=venue,
        )

    def _following(self, turn: Turn, part: Part, known: set[str]) -> Iterator[Candidate]:
        """What the next sentences of the passage tell. `known`: what was told before; grows."""
        for later in self.turns[turn.number + 1 : turn.number + 1 + _AHEAD]:
            if later.paragraph > turn.paragraph + 1:
                return
            if later.statement is not None and later.statement.within is not None:
                continue  # what somebody quotes was said elsewhere
            for each in self._own[part][later.number]:
                if each.value not in known and may_tell(each, turn, part, self.published):
                    known.add(each.value)
                    yield each

    def ask_alone(self, turn: Turn, part: Part) -> Asked:
        """As `ask`, of the statement's own frame alone."""
        assert turn.statement is not None
        own = self._own[part][turn.number]
        if part is Part.ADDRESSEE:
            own = [*own, *turns_around(turn, self._index, self._text)]
        return Asked(
            part=part,
            turn=turn,
            statement=turn.statement,
            own=[each for each in own if may_tell(each, turn, part, self.published)],
            carried=(),
            antecedent=None,
            venue=None,
            published=self.published,
            values=self._values[part],
            index=self._index,
            outline=self._outline[part],
            following=self._outline[part].following(turn),
        )

    def outline(self, part: Part, told: Mapping[Turn, str]) -> None:
        """Takes what the frames tell of a part by themselves."""
        self._outline[part] = Outline(told)

    def tell(self, turn: Turn, part: Part, chances: Mapping[Candidate, float] | None) -> None:
        """How probable each candidate is for the turn, for those that follow; None if not asked.

        What somebody quotes was said elsewhere: its occasion does not go on around it.
        """
        if turn.statement is None or turn.statement.within is None:
            self._history[part].tell(turn, self._own[part][turn.number], chances)


@dataclass(frozen=True, slots=True)
class FirstReading:
    """What reading from the first sentence to the last found.

    `published`: the day, month or year; of a moment its day. `chances`: by part and number of a
    statement's turn, how probable each candidate is; what is left of 1 is that the article tells
    nothing.
    """

    turns: Sequence[Turn]
    published: str | None
    chances: Mapping[Part, Mapping[int, Mapping[Candidate, float]]]


def read_first(reader: OccasionReader, weights: OccasionWeights) -> FirstReading:
    """Asks for the occasion of one statement after the other."""
    outline_article(reader, weights)
    found: dict[Part, dict[int, Mapping[Candidate, float]]] = {part: {} for part in Part}
    for turn in reader.turns:
        venue: Candidate | None = None
        for part in Part:
            if turn.statement is None:
                reader.tell(turn, part, None)
                continue
            chances = _chances(reader.ask(turn, part, venue), weights)
            found[part][turn.number] = chances
            reader.tell(turn, part, chances)
            if part is Part.VENUE:
                venue = _chosen(chances)
    return FirstReading(reader.turns, reader.published, found)


def outline_article(reader: OccasionReader, weights: OccasionWeights) -> None:
    """What each statement's own frame tells by itself, for the whole article at once."""
    told_turns = [turn for turn in reader.turns if turn.statement is not None]
    for part in Part:
        found = {turn: _alone(reader, turn, part, weights) for turn in told_turns}
        reader.outline(part, {turn: value for turn, value in found.items() if value is not None})


def _alone(reader: OccasionReader, turn: Turn, part: Part, weights: OccasionWeights) -> str | None:
    """What a statement's own frame tells by itself."""
    asked = reader.ask_alone(turn, part)
    if not asked.own:
        return None
    *chances, nothing = weights.alone(part, rows_of(asked))
    best = max(range(len(chances)), key=chances.__getitem__)
    return asked.own[best].value if nothing < _EVEN else None


def _chances(asked: Asked, weights: OccasionWeights) -> dict[Candidate, float]:
    """How probable each candidate is; what is left of 1 is that the article tells nothing."""
    if not asked.own and not asked.carried:
        return {}
    rows = rows_of(asked)
    before = asked.antecedent.chances if asked.antecedent else {}
    found = weights.chances(asked.part, rows, before)
    return {row.candidate: p for row, p in zip(rows, found, strict=True) if row.candidate}


def _chosen(chances: Mapping[Candidate, float]) -> Candidate | None:
    """The most probable one, where the article more probably tells than not."""
    if sum(chances.values()) < _EVEN:
        return None
    return max(chances, key=chances.__getitem__)
