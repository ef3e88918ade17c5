"""Reports as the columns of a page: the words of each, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from onrecord.store.records import StoredStatement
from onrecord.view.utterance.lettered import Lettered
from onrecord.view.utterance.set_against import MOST_SET, SetAgainst, Setter
from onrecord.view.utterance.word_diff import DiffRun

# How the article of the second id was made from that of the first, in words; empty: not known.
CopyWords = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Card:
    """One report.

    match
        How the two match, in words.
    through
        Through whom it came, who stood nearest to the speaker first.
    """

    letter: str
    name: str
    stored: StoredStatement
    runs: tuple[DiffRun, ...]
    match: str
    probability: float | None
    through: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CopyCard:
    """One report that is not counted, since its text, or its article, is that of another.

    how
        What of the other's text it has, in words; empty where nobody compared them.
    """

    card: Card
    of: str
    is_reprint: bool
    how: str


def cards_of(reports: Sequence[SetAgainst]) -> tuple[Card, ...]:
    """The independent reports; what repeats the words of an earlier one says so."""
    longest = max(len(each.lettered.stored.statement.text) for each in reports)
    earliest: dict[str, str] = {}
    cards: list[Card] = []
    for each in reports:
        text = each.lettered.stored.statement.text
        letter = earliest.setdefault(" ".join(text.split()), each.lettered.letter)
        if each.is_itself:
            match = "the longest report" if len(text) == longest and len(reports) > 1 else ""
        elif letter != each.lettered.letter:
            match = f"the same words as {letter}"
        else:
            match = each.reason
        cards.append(_card(each, match))
    return tuple(cards)


def copy_cards_of(
    copies: Iterable[Lettered], setter: Setter, copy_words: CopyWords
) -> tuple[CopyCard, ...]:
    """The copies, each set against what it copies where that can be told."""
    return tuple(_copy_card(each, setter, copy_words) for each in [*copies][:MOST_SET])


def through_of(stored: StoredStatement) -> tuple[str, ...]:
    """Through whom a statement came, who stood nearest to the speaker first.

    The agency whose copy the outlet prints is the last of them.
    """
    names = [relay.name for relay in reversed(stored.statement.relays)]
    wire = stored.wire if stored.wire != stored.outlet and stored.outlet else None
    if wire and wire not in names:
        names.append(wire)
    return tuple(names)


def _copy_card(copy: Lettered, setter: Setter, copy_words: CopyWords) -> CopyCard:
    of = copy.copies or copy
    told = setter.set_if_possible(copy, of)
    how = copy_words(of.stored.article, copy.stored.article) if copy.is_reprint else ""
    card = _card(told, told.reason or "not compared here")
    return CopyCard(card, of.letter, copy.is_reprint, how)


def _card(told: SetAgainst, match: str) -> Card:
    lettered = told.lettered
    return Card(
        letter=lettered.letter,
        name=lettered.name,
        stored=lettered.stored,
        runs=told.runs,
        match=match,
        probability=lettered.report.probability if told.reason else None,
        through=through_of(lettered.stored),
    )
