"""`python -m onrecord_lab.bench`: words per second and peak memory of whole processes.

The articles are the demo's, repeated under new names until there are enough; each command is run
several times in a new process and the median told. Beside them stands a bare loop: nothing but the
encoder over the same windows, which is what the rest of the work must not drown.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import click

from onrecord.collect import collect
from onrecord.contract import Article
from onrecord.encoder.encode import ENCODER, TOKENIZER, Encoder
from onrecord.encoder.model_folder import default_model, open_model
from onrecord.encoder.sessions import Floats, Session
from onrecord.encoder.tokens import load_tokenizer
from onrecord.extract.calibration import CALIBRATION, read_calibration
from onrecord.extract.learned import LearnedExtractor
from onrecord.extract.tagger import ROWS, TAGS, Tagger
from onrecord.settings import RULES, ReadingSettings
from onrecord_lab.gold.files import DEMO_ARTICLES
from onrecord_lab.marked_part import write_marked_part
from onrecord_lab.processes import machine, peak_memory

_COPIES = 10
_RUNS = 3
_LARGE_CHARACTERS = 5_000_000


@dataclass(frozen=True, slots=True)
class Timing:
    """Median seconds of a command over words of input, and its peak memory in megabytes."""

    command: str
    words: int
    seconds: float
    memory: float

    @property
    def speed(self) -> float:
        """Words per second."""
        return self.words / self.seconds


@click.command()
@click.option("--page", type=click.Path(path_type=Path), help="Write the table there too.")
def main(page: Path | None) -> None:
    """Measure `onrecord add` and `onrecord extract` on many articles and on one very long one."""
    with tempfile.TemporaryDirectory() as folder:
        timings = list(_measure(Path(folder)))
    table = _table(timings)
    click.echo("\n".join(table))
    if page:
        write_marked_part(page, "bench", table)


def _measure(folder: Path) -> Sequence[Timing]:
    many, long = folder / "many", folder / "long.txt"
    words = _write_many(many)
    long_words = _write_long(long)
    program = str(Path(sys.executable).with_name("onrecord"))
    record = folder / "bench.db"
    return (
        _time("extract, many articles", [program, "extract", str(many)], words),
        _bare_loop(many, words),
        _time("add, many articles", [program, "add", str(many), "--record", str(record)], words),
        _time(
            "extract by rules, many articles",
            [program, "extract", "--extractor", RULES, str(many)],
            words,
        ),
        _time(
            "extract, one of 5 million characters",
            [program, "extract", str(long)],
            long_words,
            runs=1,
        ),
    )


@dataclass(frozen=True, slots=True)
class _Recorder:
    """The encoder's network, keeping what it was given."""

    session: Session
    given: list[dict[str, Any]]

    def outputs(self, **inputs: Any) -> Sequence[Floats]:
        self.given.append(inputs)
        return self.session.outputs(**inputs)


def _bare_loop(folder: Path, words: int) -> Timing:
    """The encoder alone, in this process, over the very windows that extraction gave it."""
    model = open_model(default_model())
    recorder = _Recorder(Session(model.file(ENCODER)), [])
    encoder = Encoder(load_tokenizer(model.file(TOKENIZER)), recorder)
    tagger = Tagger(encoder, Session(model.file(TAGS)), Session(model.file(ROWS)))
    extractor = LearnedExtractor(tagger, read_calibration(model.file(CALIBRATION)))
    for article in collect([str(folder)], ReadingSettings()):
        if isinstance(article, Article):
            extractor.extract(article)
    begin = time.perf_counter()
    for inputs in recorder.given:
        recorder.session.outputs(**inputs)
    seconds = time.perf_counter() - begin
    return Timing("the encoder alone, the same windows", words, seconds, 0.0)


def _write_many(folder: Path) -> int:
    folder.mkdir()
    words = 0
    for path in sorted(DEMO_ARTICLES.glob("*.txt")) + sorted(DEMO_ARTICLES.glob("*.html")):
        data = path.read_bytes()
        for copy in range(_COPIES):
            (folder / f"{copy}-{path.name}").write_bytes(data)
        words += _COPIES * len(data.split())
    return words


def _write_long(path: Path) -> int:
    text = "\n\n".join(p.read_text(encoding="utf-8") for p in sorted(DEMO_ARTICLES.glob("*.txt")))
    long = (text + "\n\n") * (_LARGE_CHARACTERS // len(text) + 1)
    path.write_text(long[:_LARGE_CHARACTERS], encoding="utf-8")
    return len(long[:_LARGE_CHARACTERS].split())


def _time(name: str, command: list[str], words: int, runs: int = _RUNS) -> Timing:
    seconds = []
    memory = 0.0
    for _ in range(runs):
        for leftover in Path(command[-1]).parent.glob("bench.db*"):
            leftover.unlink()
        begin = time.perf_counter()
        memory = max(memory, peak_memory(command))
        seconds.append(time.perf_counter() - begin)
    return Timing(name, words, median(seconds), memory)


def _table(timings: Sequence[Timing]) -> list[str]:
    lines = [
        f"Measured on {machine()}; whole processes, median of {_RUNS} runs.",
        "",
        "| | words | seconds | words/s | peak memory |",
        "|---|---|---|---|---|",
    ]
    return lines + [
        f"| {timing.command} | {timing.words:,} | {timing.seconds:.1f} | "
        f"{timing.speed:,.0f} | {f'{timing.memory:.0f} MB' if timing.memory else ''} |"
        for timing in timings
    ]


if __name__ == "__main__":
    main()
