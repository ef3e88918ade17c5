"""Choices among the phrases of an article as they are taught: which is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import torch

from onrecord.contract import Spans
from onrecord.identify.occasions.candidates import Candidate, Part
from onrecord.identify.occasions.features import Row, rows_of
from onrecord.identify.occasions.reading import outline_article
from onrecord.identify.occasions.rereading.network import Choice
from onrecord.identify.occasions.rereading.rows import RowReader
from onrecord.identify.occasions.weights import OccasionWeights
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.occasions.same import holds_name, overlap, same_words
from onrecord_lab.gold.occasions import OccasionLabel
from onrecord_lab.train.occasions.articles import OccasionArticle
from onrecord_lab.train.occasions.rereading import Lesson


@dataclass(frozen=True, slots=True)
class Example:
    """A choice: what is true of each candidate, and which are as right as each other."""

    part: Part
    rows: tuple[tuple[str, ...], ...]
    right: tuple[int, ...]


def own_examples_of(article: OccasionArticle) -> Iterator[Example]:
    """The choices among the phrases of each statement's own frame."""
    reader = article.reader()
    for turn in reader.turns:
        label = article.labels.get(turn.statement.id) if turn.statement else None
        if label is None:
            continue
        for part in Part:
            rows = rows_of(reader.ask_alone(turn, part))
            right = right_of([row.candidate for row in rows], label, part, article.view.text)
            if len(rows) > 1:
                told = tuple(row.names for row in rows)
                yield Example(part, told, tuple(right or [len(rows) - 1]))


def examples_of(article: OccasionArticle, own: dict[Part, dict[str, float]]) -> Iterator[Example]:
    """The choices of an article, each with the right ones of all before it.

    `own`: the weights for what a frame tells by itself.
    """
    reader = article.reader()
    outline_article(reader, OccasionWeights({}, own, {}))
    for turn in reader.turns:
        label = article.labels.get(turn.statement.id) if turn.statement else None
        venue: Candidate | None = None
        for part in Part:
            chances: dict[Candidate, float] | None = None
            if label is not None:
                asked = reader.ask(turn, part, venue)
                rows = rows_of(asked)
                right = right_of([row.candidate for row in rows], label, part, article.view.text)
                before = asked.antecedent.chances if asked.antecedent else {}
                if right and len(rows) > 1:
                    told = tuple(_names(row, before) for row in rows)
                    yield Example(part, told, tuple(right))
                best = rows[right[0]].candidate if right else None
                chances = {best: 1.0} if best else {}
                venue = best if part is Part.VENUE else venue
            reader.tell(turn, part, chances)


def _names(row: Row, before: Mapping[str, float]) -> tuple[str, ...]:
    """What is true of a candidate, given what the antecedent's was: nothing where it had none."""
    linked = row.candidate.value in before if row.candidate else not before
    return (*row.names, *row.linked) if linked else row.names


def right_of(
    candidates: Sequence[Candidate | None], label: OccasionLabel, part: Part, text: str
) -> list[int]:
    """The numbers of the candidates that the label means; none where it means another phrase."""
    if _spans(label, part) is None:
        return [number for number, each in enumerate(candidates) if each is None]
    return [
        number
        for number, each in enumerate(candidates)
        if each is not None and is_right(each, label, part, text)
    ]


def is_right(candidate: Candidate, label: OccasionLabel, part: Part, text: str) -> bool:
    """True where the candidate tells what the label does."""
    spans, phrase = _spans(label, part), candidate.phrase
    if spans is None:
        return False
    if part is Part.SAID:
        said, date = label.said, phrase.date
        if said is None or date is None:
            return False
        if said.start is None and said.end is None:
            return overlap((date.span,), spans)
        # Of a broadcast only the last day is told.
        return date.end is not None and said.end == date.end and said.start in (None, date.start)
    named = label.addressee.name if part is Part.ADDRESSEE and label.addressee else None
    if named is not None and (candidate.name == named or holds_name((phrase.span,), named, text)):
        return True
    return overlap((phrase.span,), spans) or same_words((phrase.span,), spans, text)


def _spans(label: OccasionLabel, part: Part) -> Spans | None:
    match part:
        case Part.ADDRESSEE:
            return label.addressee.spans if label.addressee else None
        case Part.VENUE:
            return label.venue
        case Part.SAID:
            return label.said.spans if label.said else None


def lesson_of(article: OccasionArticle, rows: RowReader, part: Part) -> Lesson:
    """The candidates of the labelled statements, and which of them are right."""
    labels = {
        turn.number: article.labels[turn.statement.id]
        for turn in rows.turns
        if turn.statement is not None and turn.statement.id in article.labels
    }
    found = rows.rows(part, [turn for turn in rows.turns if turn.number in labels])
    right = [
        is_right(candidate, labels[int(turn)], part, article.view.text)
        for candidate, turn in zip(found.candidates, found.turns, strict=True)
    ]
    return Lesson(part, found, torch.tensor(right, dtype=torch.bool))


def counts_of(article: OccasionArticle, chosen: Mapping[str, Choice]) -> dict[Part, Counts]:
    """Right, wrong and missed answers about the labelled statements of the article, by part."""
    found = dict.fromkeys(Part, Counts())
    for statement, label in article.labels.items():
        for part in Part:
            told = chosen[statement].get(part)
            there = _spans(label, part) is not None
            right = told is not None and is_right(told, label, part, article.view.text)
            wrong = told is not None and not right
            found[part] += Counts(int(right), int(wrong), int(there and not right))
    return found
