"""Who the source of an attribution is, as readers named it: places and names, never text.

`eval/speakers/README.md` tells what each file is for, `eval/labelling.md` how it was labelled.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec

from onrecord.contract import Reason, Spans, SpeakerType
from onrecord_lab.attribution import Attribution
from onrecord_lab.gold.files import EVAL

FOLDER = EVAL / "speakers"
DEV = FOLDER / "polnear-dev.jsonl"
DEV_SECOND = FOLDER / "polnear-dev-second.jsonl"
TRAIN = FOLDER / "polnear-train.jsonl"
FNC1 = FOLDER / "fnc1.jsonl"


class SourceForm(StrEnum):
    """What the words of the source are."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class SpeakerLabel:
    """One attribution of an article and its speaker. Spans are code points of the article's text.

    `accept` are names as right as `name`, `bare` partial ones where the article gives more.
    `name` is null where the speaker is unknown, and `reason` says why; with `two_candidates`,
    `accept` holds both. `bad`: a program found the attribution, and nobody said anything there.
    """

    article: str
    content: Spans
    cue: Spans
    source: Spans
    form: SourceForm
    name: str | None
    accept: tuple[str, ...]
    bare: tuple[str, ...]
    type: SpeakerType | None
    reason: Reason | None
    relays: tuple[str, ...]
    bad: bool

    @property
    def attribution(self) -> Attribution:
        """The place without the speaker."""
        return Attribution(self.source, self.cue, self.content)


Labels = Mapping[str, Sequence[SpeakerLabel]]


@dataclass(frozen=True, slots=True)
class DevLabels:
    """By the name of the article: what is measured on, and the same read by somebody else."""

    first: Labels
    second: Labels


def dev_labels() -> DevLabels:
    """The labels of PolNeAR's dev articles; the second reader had a few of them."""
    return DevLabels(by_article(read_speakers(DEV)), by_article(read_speakers(DEV_SECOND)))


def read_speakers(path: Path) -> list[SpeakerLabel]:
    """The labels of a file, those of one article in a row; none where the file does not exist.

    Raises `msgspec.ValidationError` naming the key that is wrong.
    """
    lines = path.read_bytes().splitlines() if path.exists() else []
    return [msgspec.json.decode(line, type=SpeakerLabel) for line in lines]


def by_article(labels: Iterable[SpeakerLabel]) -> dict[str, list[SpeakerLabel]]:
    """The labels of each article, in their order."""
    articles: dict[str, list[SpeakerLabel]] = {}
    for label in labels:
        articles.setdefault(label.article, []).append(label)
    return articles
