"""The training loop: steps, a running mean of the weights, a checkpoint after each epoch."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import nn

from onrecord.encoder.tokens import Tokenizer
from onrecord_lab.train.batches import Batches
from onrecord_lab.train.checkpoint import Checkpoint
from onrecord_lab.train.examples import Example
from onrecord_lab.train.network import Network
from onrecord_lab.train.settings import TrainingSettings


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a run stands: told every `_TOLD_EVERY` steps."""

    epoch: int
    step: int
    steps: int
    loss: float
    seconds: float


_TOLD_EVERY = 25
_LONGEST_GRADIENT = 1.0
_LEAST_RATE = 0.01
_BODY = "encoder.body."
_HALF = {"cpu": torch.bfloat16, "cuda": torch.bfloat16}

Tell = Callable[[Progress], None]


class Training:
    """A run that can be stopped after any epoch and taken up again."""

    def __init__(
        self,
        network: Network,
        examples: Sequence[Example],
        tokenizer: Tokenizer,
        settings: TrainingSettings,
        device: torch.device,
    ) -> None:
        torch.manual_seed(settings.seed)
        self.settings = settings
        self.network = network.to(device)
        self.mean = torch.optim.swa_utils.AveragedModel(
            self.network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(settings.averaged)
        )
        self.epoch = 0
        self._device = device
        self._separator = tokenizer.separator
        self._batches = Batches(examples, tokenizer, settings)
        self._steps = self._batches.steps() * settings.epochs
        self._optimizer = _optimizer(self.network, settings)
        self._schedule = torch.optim.lr_scheduler.LambdaLR(self._optimizer, self._rate)

    def resume(self, checkpoint: Checkpoint) -> None:
        """Goes on from the end of the epoch that the checkpoint holds."""
        self.network.load_state_dict(checkpoint.network)
        self.mean.load_state_dict(checkpoint.mean)
        self._optimizer.load_state_dict(checkpoint.optimizer)
        self._schedule.load_state_dict(checkpoint.schedule)
        self.epoch = checkpoint.epoch

    def checkpoint(self) -> Checkpoint:
        """Everything that `resume` needs."""
        return Checkpoint(
            settings=self.settings,
            epoch=self.epoch,
            network=self.network.state_dict(),
            mean=self.mean.state_dict(),
            optimizer=self._optimizer.state_dict(),
            schedule=self._schedule.state_dict(),
        )

    def averaged(self) -> Network:
        """The network with the running mean of its weights."""
        averaged: Network = self.mean.module
        return averaged

    def run_epoch(self, tell: Tell) -> None:
        """One pass over the articles. What chance there is depends on seed and epoch only."""
        torch.manual_seed(self.settings.seed * 1000 + self.epoch)
        self.network.train()
        began, losses = time.monotonic(), []
        for batch in self._batches.epoch(self.epoch):
            with torch.autocast(self._device.type, _HALF.get(self._device.type, torch.float32)):
                loss = self.network.loss(batch.to(self._device), self._separator)
            loss.backward()
            nn.utils.clip_grad_norm_(self.network.parameters(), _LONGEST_GRADIENT)
            self._optimizer.step()
            self._optimizer.zero_grad()
            self._schedule.step()
            self.mean.update_parameters(self.network)
            losses.append(loss.item())
            if len(losses) % _TOLD_EVERY == 0:
                step = self._schedule.last_epoch
                recent = sum(losses[-_TOLD_EVERY:]) / _TOLD_EVERY
                tell(Progress(self.epoch, step, self._steps, recent, time.monotonic() - began))
        self.epoch += 1

    def _rate(self, step: int) -> float:
        """Up to the full rate in the warm-up, then down in a line."""
        warm = self.settings.warm_up * self._steps
        return min((step + 1) / max(warm, 1), max(_LEAST_RATE, 1 - step / self._steps))


def _optimizer(network: Network, settings: TrainingSettings) -> torch.optim.Optimizer:
    # In their order, never a set: a checkpoint knows the parameters by their number.
    named = list(network.named_parameters())
    body = [parameter for name, parameter in named if name.startswith(_BODY)]
    new = [parameter for name, parameter in named if not name.startswith(_BODY)]
    groups = [
        {"params": body, "lr": settings.learning_rate},
        {"params": new, "lr": settings.head_learning_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=settings.weight_decay, fused=True)
