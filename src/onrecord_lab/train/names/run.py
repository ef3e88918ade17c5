"""Reads the corpora, teaches the network for names, and writes it as `names.onnx`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from onrecord.encoder.encode import load_encoder
from onrecord.encoder.name_vectors import NAMES
from onrecord_lab.corpora.gap import read_gap
from onrecord_lab.corpora.gum_mentions import read_gum_mentions
from onrecord_lab.corpora.litbank import read_litbank
from onrecord_lab.corpora.named_text import NamedText
from onrecord_lab.corpora.tagged_words import read_crossner, read_re3d, read_wikigold
from onrecord_lab.train.export import export_names
from onrecord_lab.train.names.lessons import lessons_of
from onrecord_lab.train.names.teach import Shares, shares, teach

# One text in so many is held back.
_HELD_BACK = 8


def teach_names(corpora: Path, model: Path, tell: Callable[[str], None]) -> dict[str, Shares]:
    """Writes `names.onnx` into the folder of a model; how well it does, by corpus held back."""
    encoder = load_encoder(model)
    texts = list(_texts(corpora))
    tell(f"{len(texts)} texts to read")
    lessons = [lessons_of(text, encoder) for text in texts]
    tell("teaching")
    held = {each.text for each in lessons if Random(each.text).randrange(_HELD_BACK) == 0}
    network = teach([each for each in lessons if each.text not in held])
    export_names(network, model / NAMES)
    corpus = sorted({each.text.split()[0] for each in lessons})
    return {
        name: shares(
            network, [each for each in lessons if each.text in held and each.text.startswith(name)]
        )
        for name in corpus
    }


def _texts(corpora: Path) -> Iterator[NamedText]:
    yield from read_litbank(corpora / "litbank")
    yield from read_gum_mentions(corpora / "gum")
    yield from read_gap(corpora / "gap", "development")
    yield from read_crossner(corpora / "crossner-politics", "train")
    yield from read_crossner(corpora / "crossner-politics", "dev")
    yield from read_wikigold(corpora / "wikigold")
    yield from read_re3d(corpora / "re3d")
