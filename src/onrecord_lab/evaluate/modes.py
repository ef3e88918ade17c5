"""How often mode and polarity of a cue are told right, on cues of PolNeAR that a reader labelled.

The labels (`eval/cues.jsonl`) name places; the words lie in the corpus.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.contract import Mode, Polarity, Span, Spans
from onrecord.extract.cue_modes import Act, mode_and_polarity
from onrecord_lab.corpora.polnear import read_polnear


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cue stands: the part of the corpus, the article's name, the cue's spans."""

    split: str
    article: str
    cue: Spans


@dataclass(frozen=True, slots=True)
class LabelledCue:
    """A cue as the reader labelled it and as it was told."""

    place: Place
    gold: Act
    told: Act


@dataclass(frozen=True, slots=True)
class CueModes:
    """All labelled cues, with the shares that were told right."""

    cues: tuple[LabelledCue, ...]

    @property
    def mode(self) -> float:
        """The share whose mode is right."""
        return self._share(lambda cue: cue.gold.mode == cue.told.mode)

    @property
    def polarity(self) -> float:
        """The share whose polarity is right."""
        return self._share(lambda cue: cue.gold.polarity == cue.told.polarity)

    def _share(self, is_right: Callable[[LabelledCue], bool]) -> float:
        return sum(map(is_right, self.cues)) / len(self.cues) if self.cues else 0.0


def cue_modes(labels: Path, polnear: Path) -> CueModes:
    """The labelled cues as told from the corpus's spans. `polnear` holds `train` and `dev`.

    Raises KeyError where the corpus has no such cue.
    """
    gold = dict(_labels(labels))
    told = dict(_told(polnear, gold.keys()))
    return CueModes(tuple(LabelledCue(place, gold[place], told[place]) for place in gold))


def _labels(path: Path) -> Iterator[tuple[Place, Act]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        cue = tuple(Span(start, end) for start, end in label["cue"])
        place = Place(label["split"], label["article"], cue)
        yield place, Act(Mode(label["mode"]), Polarity(label["polarity"]))


def _told(polnear: Path, places: Collection[Place]) -> Iterator[tuple[Place, Act]]:
    for split in sorted({place.split for place in places}):
        for article in read_polnear(polnear, split):
            for each in article.attributions:
                place = Place(split, article.name, each.cue)
                if place in places:
                    act = mode_and_polarity(article.text, each.cue, each.source, each.content)
                    yield place, act
