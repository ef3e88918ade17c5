"""Teaches the network for names and tells how well it does on texts that were held back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from onrecord.encoder.sessions import Floats
from onrecord_lab.train.names.lessons import Lessons, PronounLesson
from onrecord_lab.train.names.network import NameNetwork

_PASSES = 8
_PRONOUNS_AT_ONCE, _NAMES_AT_ONCE = 32, 96
_RATE, _DECAY, _DROPOUT = 3e-3, 0.05, 0.2
# Weights of the losses of gender and sort beside that of pronouns.
_GENDER_LOSS, _SORT_LOSS = 0.5, 0.5
_IMPOSSIBLE = -1e9


@dataclass(frozen=True, slots=True)
class Shares:
    """Of the texts held back, in percent: pronouns whose name is found, genders, sorts right."""

    pronouns: float
    genders: float
    sorts: float


@dataclass(frozen=True, slots=True)
class _Classes:
    """Names [n, width] and the class of each [n]."""

    vectors: Tensor
    right: Tensor


@dataclass(frozen=True, slots=True)
class _Pronouns:
    """Pronouns [n, width], names [n, most, width], distances, which are real, which meant.

    `meant` [n, most + 1] has nobody last.
    """

    pronouns: Tensor
    names: Tensor
    distances: Tensor
    real: Tensor
    meant: Tensor

    def at(self, some: Tensor) -> _Pronouns:
        return _Pronouns(*(getattr(self, name)[some] for name in self.__dataclass_fields__))


def teach(lessons: Sequence[Lessons], seed: int = 1) -> NameNetwork:
    """A network that was taught these lessons."""
    torch.manual_seed(seed)
    pronouns = _padded([lesson for each in lessons for lesson in each.pronouns])
    genders, sorts = _genders(lessons), _sorts(lessons)
    network = NameNetwork(pronouns.pronouns.shape[1], _DROPOUT)
    batches = len(pronouns.pronouns) // _PRONOUNS_AT_ONCE + 1
    optimizer = torch.optim.AdamW(network.parameters(), _RATE, weight_decay=_DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, _RATE, total_steps=_PASSES * batches + 1
    )
    for _ in range(_PASSES):
        for some in torch.randperm(len(pronouns.pronouns)).split(_PRONOUNS_AT_ONCE):
            loss = _pronoun_loss(network, pronouns.at(some))
            loss = loss + _GENDER_LOSS * _class_loss(network.gender, genders)
            loss = loss + _SORT_LOSS * _class_loss(network.sort, sorts)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    network.eval()
    return network


def shares(network: NameNetwork, lessons: Sequence[Lessons]) -> Shares:
    """How well the network does."""
    meant = [lesson for each in lessons for lesson in each.pronouns if lesson.meant]
    genders, sorts = _genders(lessons), _sorts(lessons)
    with torch.no_grad():
        return Shares(
            _share_found(network, _padded(meant)) if meant else 0.0,
            _share(network.gender, genders),
            _share(network.sort, sorts),
        )


def _share_found(network: NameNetwork, pronouns: _Pronouns) -> float:
    """Nobody is no answer here: it is for those that choose to weigh it."""
    best = _scores(network, pronouns)[:, :-1].argmax(1, keepdim=True)
    return 100 * float(pronouns.meant.gather(1, best).float().mean())


def _scores(network: NameNetwork, some: _Pronouns) -> Tensor:
    scores = network.whom(some.pronouns, some.names, some.distances)
    real = torch.cat([some.real, torch.ones(len(scores), 1, dtype=torch.bool)], 1)
    return scores.masked_fill(~real, _IMPOSSIBLE)


def _pronoun_loss(network: NameNetwork, some: _Pronouns) -> Tensor:
    """Of all names that are meant, whichever; of nobody where none is."""
    scores = _scores(network, some)
    right = scores.masked_fill(~some.meant, _IMPOSSIBLE)
    return (scores.logsumexp(1) - right.logsumexp(1)).mean()


def _class_loss(scores_of: Callable[[Tensor], Tensor], classes: _Classes) -> Tensor:
    some = torch.randint(len(classes.right), (_NAMES_AT_ONCE,))
    return nn.functional.cross_entropy(scores_of(classes.vectors[some]), classes.right[some])


def _share(scores_of: Callable[[Tensor], Tensor], classes: _Classes) -> float:
    if not len(classes.right):
        return 0.0
    return 100 * float((scores_of(classes.vectors).argmax(1) == classes.right).float().mean())


def _padded(lessons: Sequence[PronounLesson]) -> _Pronouns:
    count, width = len(lessons), lessons[0].pronoun.shape[0]
    most = max(len(each.names) for each in lessons)
    names = torch.zeros(count, most, width)
    distances = torch.zeros(count, most, dtype=torch.long)
    real = torch.zeros(count, most, dtype=torch.bool)
    meant = torch.zeros(count, most + 1, dtype=torch.bool)
    for number, each in enumerate(lessons):
        names[number, : len(each.names)] = torch.from_numpy(each.names)
        distances[number, : len(each.names)] = torch.tensor(each.distances)
        real[number, : len(each.names)] = True
        meant[number, list(each.meant) or [most]] = True
    pronouns = torch.from_numpy(np.stack([each.pronoun for each in lessons]))
    return _Pronouns(pronouns, names, distances, real, meant)


def _genders(lessons: Sequence[Lessons]) -> _Classes:
    return _classes([each.genders for each in lessons])


def _sorts(lessons: Sequence[Lessons]) -> _Classes:
    return _classes([each.sorts for each in lessons])


def _classes(parts: Sequence[tuple[Floats, tuple[int, ...]]]) -> _Classes:
    kept = [(vectors, right) for vectors, right in parts if len(right)]
    if not kept:
        return _Classes(torch.zeros(0, 0), torch.zeros(0, dtype=torch.long))
    return _Classes(
        torch.from_numpy(np.concatenate([vectors for vectors, _ in kept])),
        torch.tensor([each for _, right in kept for each in right]),
    )
