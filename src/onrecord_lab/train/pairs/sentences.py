"""The sentence encoder as it was published, in the form that the program loads.

What is added is which directions of its pieces are kept: those in which the pieces of our own
articles lie furthest, found without labels.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer
from transformers.utils import logging

from onrecord.encoder.sentence_vectors import DIRECTIONS, SENTENCES
from onrecord_lab.evaluate.links.own_texts import own_texts
from onrecord_lab.train.export import export_sentences

# The layer whose pieces are compared one by one, of six.
_LAYER = 4
_LONGEST = 256


class Sentences(nn.Module):
    """ids, mask [size, length] -> whole texts [size, 384], pieces [size, length, 48]."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        logging.set_verbosity_error()
        logging.disable_progress_bar()
        self.body = AutoModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation="eager"
        )
        self.directions = nn.Buffer(torch.zeros(self.body.config.hidden_size, DIRECTIONS))

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """The mean of the last layer, of unit length; the pieces of the fourth layer."""
        found = self.layers(ids, mask)
        shown = mask.unsqueeze(-1).to(found[-1].dtype)
        mean = (found[-1] * shown).sum(1) / shown.sum(1)
        return nn.functional.normalize(mean, dim=1), found[_LAYER] @ self.directions

    def layers(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """What each piece means behind every layer, the embeddings first."""
        found: tuple[Tensor, ...] = self.body(
            input_ids=ids,
            attention_mask=mask,
            token_type_ids=torch.zeros_like(ids),
            output_hidden_states=True,
        ).hidden_states
        return found


def export_encoder(encoder: Path, folder: Path) -> None:
    """Writes `sentences.onnx` into `folder`, from the Hugging Face folder `encoder`."""
    network = Sentences(encoder).eval()
    network.directions.copy_(_directions(torch.cat(list(_pieces(network, encoder)))))
    export_sentences(network, folder / SENTENCES)


def _pieces(network: Sentences, encoder: Path) -> Iterator[Tensor]:
    tokenizer = AutoTokenizer.from_pretrained(encoder)
    for text in own_texts():
        told = tokenizer(text, return_tensors="pt", truncation=True, max_length=_LONGEST)
        with torch.inference_mode():
            layers = network.layers(told["input_ids"], told["attention_mask"])
        yield layers[_LAYER][0, 1:-1]


def _directions(pieces: Tensor) -> Tensor:
    """[384, 48] The first eigenvectors of the pieces' second moment: the mean is left in.

    Without it (as in principal component analysis) hard pairs are told two points worse.
    """
    _, vectors = torch.linalg.eigh(pieces.T @ pieces / len(pieces))
    return vectors.flip(1)[:, :DIRECTIONS]
