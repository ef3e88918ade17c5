"""Two translations of one segment, beside translations of others that are near it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from onrecord.encoder.sentence_vectors import DIRECTIONS, SentenceVector
from onrecord.link.pairs.imprint import WIDTH
from onrecord_lab.evaluate.links.labelled_pairs import LabelledPair, PairSide
from onrecord_lab.evaluate.links.translations import translation_pairs

SETS = {
    "generaltest2022.cs-en": "BC",
    "generaltest2022.de-en": "AB",
    "generaltest2022.zh-en": "AB",
    "generaltest2023.he-en": ("refA", "refB"),
}


class Counting:
    """Vectors of words: texts that share words are near."""

    def vectors(self, texts: Sequence[str]) -> list[SentenceVector]:
        return [self._vector(text) for text in texts]

    def _vector(self, text: str) -> SentenceVector:
        whole = np.zeros(WIDTH, dtype=np.float32)
        for word in text.split():
            whole[sum(word.encode()) % WIDTH] += 1
        whole /= np.linalg.norm(whole)
        nothing = np.zeros((0, DIRECTIONS), dtype=np.float32)
        return SentenceVector(whole, np.zeros(0, dtype=np.int64), nothing)


@pytest.fixture
def translated(tmp_path: Path) -> Path:
    """Four sets of the same 52 segments."""
    folder = tmp_path / "wmt-two-references"
    folder.mkdir()
    for name, sides in SETS.items():
        for side, saw in zip(sides, ("saw", "noticed"), strict=True):
            lines = [f"we {saw} boat number {n} at quay {n % 7} of {name}" for n in range(52)]
            (folder / f"{name}.ref.{side}.en").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_two_translations_stand_beside_others_of_their_part(translated: Path) -> None:
    found = list(translation_pairs(translated, Counting()))
    same = [each for each in found if each.same]
    others = [each for each in found if not each.same]
    assert len(same) == 4 * 52
    assert {each.is_held_back for each in same} == {False, True}
    assert sum(each.is_held_back for each in same) == 4 * 2
    assert all(" saw " in each.a.text and " noticed " in each.b.text for each in found)
    assert all(number_of(each.a) == number_of(each.b) for each in same)
    assert all(number_of(each.a) != number_of(each.b) for each in others)
    assert all(parts_of(each) in ({False}, {True}) for each in found)
    assert len({(each.a.text, each.b.text) for each in found}) == len(found)


def number_of(side: PairSide) -> str:
    words = side.text.split()
    return f"{words[4]} {words[-1]}"


def parts_of(pair: LabelledPair) -> set[bool]:
    """Whether the segments of both sides are held back."""
    return {int(side.text.split()[4]) >= 50 for side in (pair.a, pair.b)}
