"""The judge of a model, loaded once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from onrecord.encoder.model_folder import default_model, open_model
from onrecord.encoder.sentence_vectors import SENTENCES, load_sentence_encoder
from onrecord.link.candidates.rarity import rarity_by
from onrecord.link.pairs.judge import WordingJudge
from onrecord.link.pairs.weights import PAIRS, read_weights


@cache
def load_judge(model: str | None = None) -> WordingJudge:
    """What decides which wordings are of one act of saying; `model`: a folder, else the installed.

    Raises `ModelError` where the model is missing or damaged.
    """
    folder = open_model(Path(model) if model else default_model())
    encoder = load_sentence_encoder(folder.file(SENTENCES).parent)
    weights = read_weights(folder.file(PAIRS))
    return WordingJudge(encoder, weights, rarity_by(encoder.tokenizer.plain_ids))
