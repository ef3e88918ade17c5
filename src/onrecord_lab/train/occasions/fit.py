"""Fits the weights: a multinomial logistic regression, shared and by part of the occasion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import embedding_bag

from onrecord.identify.occasions.candidates import Part
from onrecord_lab.train.occasions.examples import Example

# A feature that few choices show teaches nothing that lasts.
_LEAST_SEEN = 6
# What a weight of one part costs that differs from the shared one, and the shared one itself.
_OWN, _SHARED = 1e-3, 2e-4
_STEPS = 200
_DIGITS = 3


def fit(examples: Sequence[Example]) -> dict[Part, dict[str, float]]:
    """Weights by part, by feature; the same for the same examples."""
    seen = Counter(name for each in examples for row in each.rows for name in set(row))
    names = sorted(name for name, count in seen.items() if count >= _LEAST_SEEN)
    rows, owners, right = _rows(examples, {name: i for i, name in enumerate(names)})
    parts = torch.tensor([list(Part).index(each.part) for each in examples])
    shared = torch.zeros(len(names), requires_grad=True)
    own = torch.zeros(len(Part), len(names), requires_grad=True)
    share = torch.stack([(parts == number).float().mean() for number in range(len(Part))])
    optimizer = torch.optim.LBFGS(
        [shared, own], max_iter=_STEPS, line_search_fn="strong_wolfe", history_size=20
    )

    def loss() -> Tensor:
        optimizer.zero_grad()
        sums = embedding_bag(rows.names, (shared + own).T, rows.starts, mode="sum")
        scores = sums.gather(1, parts[owners][:, None])[:, 0]
        all_sums = _log_sums(scores, owners, len(examples))
        right_sums = _log_sums(scores[right], owners[right], len(examples))
        cost = _SHARED * shared.square().sum() + _OWN * (own.square().sum(1) * share).sum()
        total = (all_sums - right_sums).mean() + cost
        total.backward()
        return total

    optimizer.step(loss)
    told = (shared + own).detach().tolist()
    return {
        part: {
            name: round(weight, _DIGITS)
            for name, weight in zip(names, told[number], strict=True)
            if abs(weight) >= 10**-_DIGITS
        }
        for number, part in enumerate(Part)
    }


@dataclass(frozen=True, slots=True)
class _Rows:
    """What is true of all candidates, one behind the other, and where each begins."""

    names: Tensor
    starts: Tensor


def _rows(examples: Sequence[Example], columns: dict[str, int]) -> tuple[_Rows, Tensor, Tensor]:
    """All candidates of all choices, whose choice each is, which are right."""
    names: list[int] = []
    starts, owners, right = [], [], []
    for number, each in enumerate(examples):
        for index, row in enumerate(each.rows):
            starts.append(len(names))
            names += [columns[name] for name in row if name in columns]
            owners.append(number)
            right.append(index in each.right)
    rows = _Rows(torch.tensor(names), torch.tensor(starts))
    return rows, torch.tensor(owners), torch.tensor(right)


def _log_sums(scores: Tensor, owners: Tensor, count: int) -> Tensor:
    """The logarithm of the summed exponentials, choice by choice [choices]."""
    highest = torch.full((count,), -1e9).scatter_reduce(0, owners, scores.detach(), "amax")
    sums = torch.zeros(count).scatter_add(0, owners, (scores - highest[owners]).exp())
    return sums.log() + highest
