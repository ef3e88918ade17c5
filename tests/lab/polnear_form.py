"""Articles of PolNeAR's form, one sentence each, written here."""

from __future__ import annotations

from pathlib import Path

TEXT = "The road opens, Ann Reed said."
ANN = (
    "T1\tContent 0 14\tThe road opens\nT2\tSource 16 24\tAnn Reed\nT3\tCue 25 29\tsaid\n"
    "E1\tAttribution:T3 Content:T1 Cue:T3 Source:T2\n"
)


def write_polnear(folder: Path, split: str, *names: str) -> None:
    """Writes the same article under each of the names into a split."""
    for part, suffix, data in (("text", ".txt", TEXT), ("attributions", "_0a1b.ann", ANN)):
        (folder / split / part).mkdir(parents=True)
        for name in names:
            (folder / split / part / f"{name}{suffix}").write_text(data, encoding="utf-8")
