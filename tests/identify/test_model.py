"""The parts of a model that choose speakers and occasions: damaged, told; missing, not needed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from onrecord.contract import Reason, Speaker
from onrecord.encoder.model_folder import MANIFEST, default_model
from onrecord.encoder.name_vectors import NAMES
from onrecord.encoder.phrase_vectors import PHRASES
from onrecord.errors import ModelDamaged
from onrecord.identify.choice.ranking import SPEAKERS
from onrecord.identify.occasions.rereading.network import REREADING
from onrecord.identify.occasions.weights import OCCASIONS
from onrecord.identity import sha256_of
from onrecord.pipeline import extract_text
from onrecord.settings import ExtractionSettings

TEXT = "Mayor Ann Reed came.\n\n“The road is shut,” Reed said.\n\n“It is the rain,” she said."


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A copy of the installed model."""
    return Path(shutil.copytree(default_model(), tmp_path / "model"))


def replace_file(model: Path, name: str, data: bytes) -> None:
    """Another file in a model whose manifest says that it must be this one."""
    (model / name).write_bytes(data)
    manifest = json.loads((model / MANIFEST).read_bytes())
    manifest["files"][name] = sha256_of(data)
    (model / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")


def leave_out(model: Path, *names: str) -> None:
    """A model that was made without these files."""
    manifest = json.loads((model / MANIFEST).read_bytes())
    for name in names:
        (model / name).unlink()
        del manifest["files"][name]
    (model / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")


def speakers(model: Path) -> list[Speaker]:
    statements = extract_text(TEXT, settings=ExtractionSettings(model=str(model))).statements
    return [statement.speaker for statement in statements]


@pytest.mark.parametrize("name", [NAMES, SPEAKERS])
def test_a_changed_file_is_told_before_anything_is_read(model: Path, name: str) -> None:
    (model / name).write_bytes(b"something else")
    with pytest.raises(ModelDamaged, match=rf"{name}.*pip install --force-reinstall"):
        speakers(model)


def test_a_names_file_that_holds_no_network_is_told(model: Path) -> None:
    replace_file(model, NAMES, b"no network")
    with pytest.raises(ModelDamaged, match=rf"{NAMES} holds no network"):
        speakers(model)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"{", "cannot be used"),
        (b'{"weights": 1, "scales": {}, "least_confidence": 0.6}', "cannot be used"),
        (
            b'{"weights": {"he": {"hat_size": 1.0}}, "scales": {}, "least_confidence": 0.6}',
            "weighs features that this onrecord does not know: hat_size",
        ),
    ],
)
def test_weights_that_cannot_be_used_are_told(model: Path, data: bytes, told: str) -> None:
    replace_file(model, SPEAKERS, data)
    with pytest.raises(ModelDamaged, match=rf"{SPEAKERS}.*{told}"):
        speakers(model)


def test_a_model_without_both_names_whom_the_words_of_a_source_name(model: Path) -> None:
    leave_out(model, NAMES, SPEAKERS)
    reed, she = speakers(model)
    assert (reed.name, reed.confidence) == ("Ann Reed", None)
    assert (she.name, she.reason) == (None, Reason.LOW_CONFIDENCE)


def test_a_model_without_the_network_for_names_still_chooses(model: Path) -> None:
    leave_out(model, NAMES)
    reed, she = speakers(model)
    assert reed.name == she.name == "Ann Reed"


def test_a_model_without_weights_for_speakers_still_reads_names(model: Path) -> None:
    leave_out(model, SPEAKERS)
    assert [speaker.name for speaker in speakers(model)] == ["Ann Reed", None]


@pytest.mark.parametrize("name", [OCCASIONS, PHRASES, REREADING])
def test_a_model_without_one_of_the_files_for_occasions_tells_none(model: Path, name: str) -> None:
    leave_out(model, name)
    (reed,) = extract_text(
        "“The road is shut,” Ann Reed told reporters at a rally on Monday.",
        settings=ExtractionSettings(model=str(model)),
    ).statements
    assert reed.speaker.name == "Ann Reed"
    assert (reed.addressee, reed.venue, reed.said) == (None, None, None)
