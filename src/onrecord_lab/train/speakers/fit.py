"""Fits the weights: a multinomial logistic regression, shared and by class of source."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from onrecord.identify.choice.candidates import CLASSES
from onrecord.identify.choice.features import NAMES
from onrecord_lab.train.speakers.examples import Example

# What a weight of a class costs that differs from the shared one, and the shared one itself.
_OWN, _SHARED = 1e-3, 5e-5
_STEPS = 120
_DIGITS = 4


def fit(examples: Sequence[Example]) -> dict[str, dict[str, float]]:
    """Weights by class of source, by feature; the same for the same examples."""
    features, real, right, kinds = _padded(examples)
    shared = torch.zeros(len(NAMES), requires_grad=True)
    own = torch.zeros(len(CLASSES), len(NAMES), requires_grad=True)
    optimizer = torch.optim.LBFGS(
        [shared, own], max_iter=_STEPS, line_search_fn="strong_wolfe", history_size=20
    )

    def loss() -> Tensor:
        optimizer.zero_grad()
        weights = shared + own[kinds]
        scores = torch.einsum("ncf,nf->nc", features, weights).masked_fill(~real, -1e9)
        chance = scores.masked_fill(~right, -1e9).logsumexp(1) - scores.logsumexp(1)
        total = -chance.mean() + _OWN * own.square().sum() + _SHARED * shared.square().sum()
        total.backward()
        return total

    optimizer.step(loss)
    with torch.no_grad():
        return {
            name: {
                feature: round(float(weight), _DIGITS)
                for feature, weight in zip(NAMES, shared + own[number], strict=True)
                if abs(float(weight)) >= 10**-_DIGITS
            }
            for number, name in enumerate(CLASSES)
        }


def _padded(examples: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Features [n, most candidates, features], which candidates are real, which right; classes."""
    most = max(len(each.features) for each in examples)
    features = torch.zeros(len(examples), most, len(NAMES))
    real = torch.zeros(len(examples), most, dtype=torch.bool)
    right = torch.zeros(len(examples), most, dtype=torch.bool)
    for number, each in enumerate(examples):
        features[number, : len(each.features)] = torch.from_numpy(each.features).float()
        real[number, : len(each.features)] = True
        right[number, list(each.right)] = True
    kinds = torch.tensor([CLASSES.index(each.kind) for each in examples])
    return features, real, right, kinds
