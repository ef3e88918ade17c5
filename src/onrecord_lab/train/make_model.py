"""A trained network to a folder with a model: networks, tokenizer, calibration, manifest."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from importlib.metadata import version
from pathlib import Path

import msgspec

from onrecord.collect import collect_text
from onrecord.encoder.encode import ENCODER, TOKENIZER
from onrecord.encoder.model_folder import FORMAT, MANIFEST, Manifest, TaughtOn
from onrecord.extract.calibration import CALIBRATION, Calibration
from onrecord.extract.learned import LearnedExtractor
from onrecord.extract.tagger import ROWS, TAGS, Tagger, load_tagger_files
from onrecord.identity import sha256_of
from onrecord.paragraphs import find_paragraphs
from onrecord.quotations import find_quotations
from onrecord_lab.corpora.polnear import PolnearArticle
from onrecord_lab.train.calibrate import LEAST_CHANCE, Read, read_of
from onrecord_lab.train.export import export_network
from onrecord_lab.train.licences import may_ship
from onrecord_lab.train.network import Network
from onrecord_lab.train.settings import TrainingSettings

NAME = "onrecord-model-en"
VERSION = "0.1.0"
FILES = (ENCODER, TAGS, ROWS, TOKENIZER, CALIBRATION)
_TOOLS = ("torch", "transformers", "onnx", "onnxruntime", "tokenizers", "numpy")


def write_networks(network: Network, encoder: Path, folder: Path) -> Tagger:
    """Exports the network and gives the tagger that reads the files just written."""
    export_network(network, folder)
    shutil.copyfile(encoder / TOKENIZER, folder / TOKENIZER)
    return load_tagger_files(folder)


def write_calibration(calibration: Calibration, folder: Path) -> None:
    """Writes `calibration.json`."""
    data = msgspec.json.format(msgspec.json.encode(calibration), indent=1)
    (folder / CALIBRATION).write_bytes(data + b"\n")


def write_manifest(
    folder: Path,
    taught: Sequence[TaughtOn],
    settings: TrainingSettings,
    scores: Mapping[str, float],
) -> Manifest:
    """Writes `manifest.json` last: a folder without it is no model yet."""
    manifest = Manifest(
        format=FORMAT,
        name=NAME,
        version=VERSION,
        language="en",
        shippable=may_ship(taught),
        files={name: sha256_of((folder / name).read_bytes()) for name in FILES},
        taught_on=tuple(taught),
        settings=asdict(settings),
        scores=dict(scores),
        tools={"python": platform.python_version()} | {tool: version(tool) for tool in _TOOLS},
    )
    _write(folder, manifest)
    return manifest


def add_to_manifest(
    folder: Path, files: Sequence[str], taught: Sequence[TaughtOn], scores: Mapping[str, float]
) -> Manifest:
    """Adds files made later to the manifest, what they were taught on, and how well they do."""
    manifest = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
    names = {each.name for each in taught}
    kept = tuple(each for each in manifest.taught_on if each.name not in names)
    grown = replace(
        manifest,
        shippable=manifest.shippable and may_ship(taught),
        files=manifest.files | {name: sha256_of((folder / name).read_bytes()) for name in files},
        taught_on=(*kept, *taught),
        scores=manifest.scores | dict(scores),
    )
    _write(folder, grown)
    return grown


def _write(folder: Path, manifest: Manifest) -> None:
    data = msgspec.json.format(msgspec.json.encode(manifest), indent=1)
    (folder / MANIFEST).write_bytes(data + b"\n")


def read_articles(tagger: Tagger, articles: Sequence[PolnearArticle]) -> list[Read]:
    """Everything the tagger finds in the articles, before any threshold."""
    open_to_all = Calibration(0.0, {}, LEAST_CHANCE, 0.0, 1.0)
    extractor = LearnedExtractor(tagger, open_to_all)
    read = []
    for article in articles:
        furniture = [part.span for part in collect_text(article.text).furniture]
        paragraphs = find_paragraphs(article.text, furniture)
        quotations = find_quotations(article.text, paragraphs)
        read.append(read_of(article, list(extractor.decode(article.text, paragraphs, quotations))))
    return read
