"""The tokenizer of the installed model, loaded once."""

from __future__ import annotations

from functools import cache

from onrecord.encoder.encode import TOKENIZER
from onrecord.encoder.model_folder import default_model
from onrecord.encoder.tokens import Tokenizer, load_tokenizer


@cache
def tokenizer() -> Tokenizer:
    """Safe to share: nothing in it changes."""
    return load_tokenizer(default_model() / TOKENIZER)
