"""A folder with a model: its files, and the manifest that says what they must be.

`manifest.json` names every file with its SHA-256, and tells what the model was taught on, with
which settings, and how it scored. Nothing is loaded that differs from it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec

from onrecord.errors import ModelDamaged, NoModel
from onrecord.identity import sha256_of

MANIFEST = "manifest.json"
# The format of the folder: which files there are, and what the networks take and give.
FORMAT = 1
_PACKAGE = "onrecord_model_en"
_REPAIR = "pip install --force-reinstall onrecord-model-en"


@dataclass(frozen=True, slots=True)
class TaughtOn:
    """A set that the model has seen, by name, and the licence it comes under."""

    name: str
    licence: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """What `manifest.json` holds. `files`: SHA-256 of each file by its name."""

    format: int
    name: str
    version: str
    language: str
    shippable: bool
    files: dict[str, str]
    taught_on: tuple[TaughtOn, ...] = ()
    settings: dict[str, Any] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict)
    tools: dict[str, str] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """The name of the model in `by.model`: it changes with any of its files."""
        return sha256_of(" ".join(f"{name} {self.files[name]}" for name in sorted(self.files)))


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A folder that was checked: every file is there and is the one of the manifest."""

    path: Path
    manifest: Manifest

    def file(self, name: str) -> Path:
        """The path of one of its files. Raises `ModelDamaged` where the manifest has none such."""
        if name not in self.manifest.files:
            raise ModelDamaged(f"{self.path / MANIFEST} names no {name}; {_REPAIR}")
        return self.path / name


def default_model() -> Path:
    """The folder of the model that is installed. Raises `NoModel` where none is."""
    found = find_spec(_PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise NoModel(
            "no model is installed: pip install onrecord-model-en, or name a folder with --model, "
            "or read with --extractor rules"
        )
    return Path(found.submodule_search_locations[0])


@cache
def open_model(path: Path) -> ModelFolder:
    """The folder, every file checked against its SHA-256, once for each path.

    Raises `NoModel` where there is no manifest, `ModelDamaged` where a file is missing or another.
    """
    manifest = _read_manifest(path)
    for name, expected in sorted(manifest.files.items()):
        _check(path / name, expected)
    return ModelFolder(path, manifest)


def _read_manifest(path: Path) -> Manifest:
    file = path / MANIFEST
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise NoModel(
            f"{path} holds no model: {MANIFEST} cannot be read ({error.strerror}); {_REPAIR}"
        ) from error
    try:
        manifest = msgspec.json.decode(raw, type=Manifest)
    except msgspec.MsgspecError as error:
        raise ModelDamaged(f"{file} is no manifest of a model: {error}; {_REPAIR}") from error
    if manifest.format != FORMAT:
        raise ModelDamaged(
            f"{path} holds a model of format {manifest.format}, this onrecord reads {FORMAT}; "
            "install the model that comes with it: pip install --upgrade onrecord onrecord-model-en"
        )
    return manifest


def _check(file: Path, expected: str) -> None:
    try:
        found = sha256_of(file.read_bytes())
    except OSError as error:
        raise ModelDamaged(
            f"{file} is missing or cannot be read ({error.strerror}); its SHA-256 is {expected}; "
            f"{_REPAIR}"
        ) from error
    if found != expected:
        raise ModelDamaged(
            f"{file} has SHA-256 {found}, not {expected}: it is damaged or another; {_REPAIR}"
        )
