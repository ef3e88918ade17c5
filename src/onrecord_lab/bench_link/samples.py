"""What people said in the corpora: extracted once, kept in a folder that is no part of the project.

No line of it goes anywhere but into the records that are measured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.collect import collect_text
from onrecord.contract import SAID, Extraction, Kind, Polarity
from onrecord.contract_json import read_record, record_json
from onrecord.pipeline import Pipeline
from onrecord_lab.corpora.fnc1 import read_all_fnc1
from onrecord_lab.corpora.folder import corpus_folder
from onrecord_lab.corpora.polnear import read_polnear

Tell = Callable[[str], None]

_TOLD_EVERY = 250


@dataclass(frozen=True, slots=True)
class Sample:
    """A statement of the corpora: its content, the speaker's name where it is known."""

    text: str
    speaker: str | None
    is_direct: bool


# Those of one article, in order.
Samples = tuple[Sample, ...]


def read_samples(corpora: Path, work: Path, tell: Tell) -> list[Samples]:
    """What is said in each article of `fnc1` and of PolNeAR's training part.

    Extracted where `work` does not hold it yet, which takes minutes. Raises OnrecordError where
    the corpora are needed and not there.
    """
    path = work / "bench-link-samples.jsonl"
    if not path.exists():
        texts = list(_texts(corpora))
        work.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        with unfinished.open("wb") as file:
            for done, found in enumerate(_extracted(texts), start=1):
                file.write(record_json(found) + b"\n")
                if done % _TOLD_EVERY == 0:
                    tell(f"statements of {done:,} articles of {len(texts):,} extracted")
        unfinished.rename(path)
    lines = path.read_bytes().splitlines()
    return [each for line in lines if (each := read_record(line, Samples))]


def _texts(corpora: Path) -> Iterator[str]:
    yield from (body.text for body in read_all_fnc1(corpus_folder(corpora, "fnc1")))
    polnear = corpus_folder(corpora, "polnear")
    yield from (article.text for article in read_polnear(polnear, "train"))


def _extracted(texts: list[str]) -> Iterator[Samples]:
    pipeline = Pipeline()
    for text in texts:
        yield samples_of(pipeline.extract(collect_text(text)))


def samples_of(extraction: Extraction) -> Samples:
    """What of an article's statements is linked."""
    return tuple(
        Sample(each.text, each.speaker.name, each.kind is Kind.DIRECT)
        for each in extraction.statements
        if each.mode in SAID and each.polarity is Polarity.AFFIRMED
    )
