"""Mode and polarity on the 300 labelled cues, where PolNeAR lies."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from onrecord_lab.evaluate.modes import cue_modes

ROOT = Path(__file__).parents[2]
POLNEAR = (
    Path(os.environ.get("ONRECORD_DATA", ROOT.parent / "shared" / "data")) / "polnear" / "data"
)

TEXT = "Ann Reed would not say when it opens. A report says it has."
ANN = (
    "T1\tSource 0 8\tAnn Reed\n"
    "T2\tCue 9 22\twould not say\n"
    "T3\tContent 23 36\twhen it opens\n"
    "E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1\n"
    "T4\tSource 38 46\tA report\n"
    "T5\tCue 47 51\tsays\n"
    "T6\tContent 52 58\tit has\n"
    "E2\tAttribution:T5 Content:T6 Cue:T5 Source:T4\n"
)


@pytest.mark.skipif(
    not POLNEAR.is_dir(), reason=f"SKIPPED: no PolNeAR at {POLNEAR}; name its folder: ONRECORD_DATA"
)
def test_mode_and_polarity_are_told_right() -> None:
    measured = cue_modes(ROOT / "eval" / "cues.jsonl", POLNEAR)
    assert len(measured.cues) == 300
    assert measured.mode >= 0.95
    assert measured.polarity >= 0.97


def test_the_shares_count_what_the_reader_says(tmp_path: Path) -> None:
    labels = corpus_with_labels(tmp_path, second_mode="speech")
    measured = cue_modes(labels, tmp_path)
    assert (measured.mode, measured.polarity) == (0.5, 1.0)


def test_a_label_without_a_cue_is_an_error(tmp_path: Path) -> None:
    labels = corpus_with_labels(tmp_path, second_mode="document")
    (tmp_path / "dev" / "attributions" / "echo_0a1b.ann").write_text(ANN[:120], encoding="utf-8")
    with pytest.raises(KeyError):
        cue_modes(labels, tmp_path)


def corpus_with_labels(folder: Path, second_mode: str) -> Path:
    """A corpus of one article in `folder`, and the file with its two labels."""
    for part, name, data in (("text", "echo.txt", TEXT), ("attributions", "echo_0a1b.ann", ANN)):
        (folder / "dev" / part).mkdir(parents=True)
        (folder / "dev" / part / name).write_text(data, encoding="utf-8")
    place = {"split": "dev", "article": "echo"}
    labels = [
        {**place, "cue": [[9, 22]], "mode": "speech", "polarity": "declined"},
        {**place, "cue": [[47, 51]], "mode": second_mode, "polarity": "affirmed"},
    ]
    path = folder / "labels.jsonl"
    path.write_text("\n".join(map(json.dumps, labels)), encoding="utf-8")
    return path
