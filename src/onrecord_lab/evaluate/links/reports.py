"""The figures about linking that are pinned and need the corpora."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from onrecord.identity import sha256_of
from onrecord.pipeline import Pipeline
from onrecord_lab.corpora.fnc1 import read_all_fnc1
from onrecord_lab.corpora.wmt import WMT, read_wmt
from onrecord_lab.evaluate.links.differences_figures import difference_figures, read_translations
from onrecord_lab.evaluate.links.labelled_pairs import LINKS
from onrecord_lab.evaluate.links.pairs_command import pair_figures
from onrecord_lab.evaluate.links.reprints import reprint_figures
from onrecord_lab.evaluate.report import Report

_BY_GRAMMAR = "grammar"
_NEEDED = (WMT, "fnc1", "polnear")


def link_reports(folder: Path, pipeline: Pipeline) -> Iterator[tuple[str, Report]]:
    """Pairs, differences and reprints by name; nothing where one of their corpora is missing."""
    if not all((folder / name).is_dir() for name in _NEEDED):
        return
    yield "links, pairs", _pairs_report(folder, pipeline)
    yield "links, differences", _differences_report(folder)
    yield "links, reprints", _reprints_report(folder)


def _pairs_report(folder: Path, pipeline: Pipeline) -> Report:
    figures = dict(pair_figures(folder, pipeline))
    return Report(
        data=sha256_of((LINKS / "pairs.jsonl").read_bytes() + _digest(folder).encode())[:16],
        by=f"pairs {(pipeline.by().model or '')[:12]}",
        articles=len(figures),
        statements=sum(each.pairs for each in figures.values()),
        figures={f"{name} f1": each.f1["ours"] for name, each in figures.items()}
        | {f"{name}, calibration error": each.calibration for name, each in figures.items()},
    )


def _differences_report(folder: Path) -> Report:
    segments = len(read_translations(folder, is_held_back=True).segments)
    return Report(_digest(folder), _BY_GRAMMAR, segments, segments, difference_figures(folder))


def _reprints_report(folder: Path) -> Report:
    texts = list(read_all_fnc1(folder / "fnc1"))
    data = sha256_of("\n".join(f"{body.name} {body.text}" for body in texts))[:16]
    return Report(data, "exact sequences", len(texts), 0, reprint_figures(folder))


def _digest(folder: Path) -> str:
    return sha256_of("\n".join(map(str, read_wmt(folder / WMT))))[:16]
