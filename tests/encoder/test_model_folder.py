"""A model is loaded only as its manifest says it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from onrecord.encoder import model_folder
from onrecord.encoder.model_folder import MANIFEST, default_model, open_model
from onrecord.errors import ModelDamaged, NoModel
from onrecord_lab.train.licences import SHIPPABLE


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A copy of the installed model."""
    return Path(shutil.copytree(default_model(), tmp_path / "model"))


def test_the_installed_model_is_whole_and_may_be_shipped() -> None:
    manifest = open_model(default_model()).manifest
    assert manifest.shippable
    assert {each.name for each in manifest.taught_on} == SHIPPABLE
    assert all(each.licence for each in manifest.taught_on)


def test_a_changed_file_is_named_with_what_it_should_be_and_what_repairs_it(model: Path) -> None:
    (model / "tags.onnx").write_bytes(b"something else")
    expected = open_model(default_model()).manifest.files["tags.onnx"]
    with pytest.raises(ModelDamaged, match=rf"tags\.onnx.*{expected}.*pip install --force-rein"):
        open_model(model)


def test_a_missing_file_is_named_with_its_checksum(model: Path) -> None:
    (model / "rows.onnx").unlink()
    with pytest.raises(ModelDamaged, match=r"rows\.onnx is missing.*SHA-256"):
        open_model(model)


def test_a_folder_without_a_manifest_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(NoModel, match=r"manifest\.json"):
        open_model(tmp_path)


def test_a_manifest_that_is_none_is_told(model: Path) -> None:
    (model / MANIFEST).write_text("{")
    with pytest.raises(ModelDamaged, match=r"manifest\.json is no manifest"):
        open_model(model)


def test_a_model_of_a_later_format_asks_for_a_later_program(model: Path) -> None:
    told = (model / MANIFEST).read_text(encoding="utf-8")
    (model / MANIFEST).write_text(told.replace('"format": 1', '"format": 2'), encoding="utf-8")
    with pytest.raises(ModelDamaged, match="format 2"):
        open_model(model)


def test_without_any_model_the_ways_out_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_folder, "_PACKAGE", "onrecord_model_of_nowhere")
    with pytest.raises(NoModel, match="--extractor rules"):
        default_model()
