"""A training run from corpus to model: read, teach, export, calibrate, score, tell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch

from onrecord.encoder.encode import TOKENIZER
from onrecord.encoder.model_folder import Manifest
from onrecord.encoder.tokens import load_tokenizer
from onrecord.errors import OnrecordError, SettingError
from onrecord.extract.calibration import CALIBRATION, Calibration, read_calibration
from onrecord.extract.tagger import Tagger
from onrecord_lab.corpora.polnear import PolnearArticle, read_polnear
from onrecord_lab.train.calibrate import calibrate, scores_of
from onrecord_lab.train.checkpoint import read_checkpoint
from onrecord_lab.train.encoders import find_encoder, seen_by
from onrecord_lab.train.examples import example_of
from onrecord_lab.train.held_back import Split, split_articles
from onrecord_lab.train.licences import corpus_of, taught_on
from onrecord_lab.train.loop import Progress, Training
from onrecord_lab.train.make_model import (
    read_articles,
    write_calibration,
    write_manifest,
    write_networks,
)
from onrecord_lab.train.network import Network
from onrecord_lab.train.settings import TrainingSettings


@dataclass(frozen=True, slots=True)
class Asked:
    """What a run is given, settings apart.

    share
        The part of the articles that is taught, drawn by the seed of the split, to compare ideas.
    everything
        Teaches the articles held back as well; the calibration that `output` holds stays.
    """

    data: Path
    output: Path
    work: Path
    encoder: Path | None = None
    device: str = "cpu"
    share: float = 1.0
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a run: F1 in percent, of the articles held back and of dev if it is there."""

    manifest: Manifest
    scores: dict[str, float]


Tell = Callable[[str | Progress], None]


def train(asked: Asked, settings: TrainingSettings, tell: Tell) -> Report:
    """Teaches a tagger and writes it to `asked.output`; goes on where an earlier run stopped.

    Raises `OnrecordError` where the data or the encoder is missing, `SettingError` where the
    checkpoint in `asked.work` is of other settings.
    """
    encoder = find_encoder(asked.encoder)
    articles = list(read_polnear(asked.data, "train"))
    if not articles:
        raise OnrecordError(
            f"no annotated article in {asked.data / 'train'}; name the folder that holds the "
            "splits, each with text/ and attributions/"
        )
    split = split_articles(articles)
    taught = _taught(split, asked)
    tell(f"{len(taught)} articles to teach, {len(split.held_back)} held back")
    network = _teach(taught, encoder, asked, settings, tell)
    tagger = write_networks(network, encoder, asked.output)
    calibration = _calibration(tagger, split, asked, tell)
    dev = list(read_polnear(asked.data, "dev"))
    unseen = {"held back": () if asked.everything else split.held_back, "dev": dev}
    scores = dict(_scores(tagger, calibration, unseen))
    seen = [seen_by(asked.encoder), taught_on(corpus_of(asked.data.name, articles), taught)]
    return Report(write_manifest(asked.output, seen, settings, scores), scores)


def _taught(split: Split, asked: Asked) -> list[PolnearArticle]:
    articles = [*split.taught, *(split.held_back if asked.everything else ())]
    if asked.share >= 1:
        return articles
    chosen = Random("share").sample(range(len(articles)), round(asked.share * len(articles)))
    return [articles[index] for index in sorted(chosen)]


def _teach(
    taught: Sequence[PolnearArticle],
    encoder: Path,
    asked: Asked,
    settings: TrainingSettings,
    tell: Tell,
) -> Network:
    """The running mean of the weights after the last epoch."""
    torch.manual_seed(settings.seed)
    tokenizer = load_tokenizer(encoder / TOKENIZER)
    examples = [example_of(article, tokenizer) for article in taught]
    network = Network(encoder, settings.dropout)
    training = Training(network, examples, tokenizer, settings, torch.device(asked.device))
    checkpoint = read_checkpoint(asked.work)
    if checkpoint:
        if checkpoint.settings != settings:
            raise SettingError(
                f"{asked.work} holds a run of other settings ({checkpoint.settings}); give the "
                "same, or name another folder with --work"
            )
        training.resume(checkpoint)
        tell(f"going on after epoch {training.epoch}")
    while training.epoch < settings.epochs:
        training.run_epoch(tell)
        training.checkpoint().write(asked.work)
        tell(f"epoch {training.epoch} of {settings.epochs} done")
    return training.averaged()


def _calibration(tagger: Tagger, split: Split, asked: Asked, tell: Tell) -> Calibration:
    if asked.everything:
        # Nothing is left to fit it on that was not taught.
        return read_calibration(asked.output / CALIBRATION)
    tell("fitting confidence and thresholds on the articles held back")
    calibration = calibrate(read_articles(tagger, split.held_back))
    write_calibration(calibration, asked.output)
    return calibration


def _scores(
    tagger: Tagger, calibration: Calibration, sets: dict[str, Sequence[PolnearArticle]]
) -> list[tuple[str, float]]:
    return [
        (f"{name} {measure}", figure)
        for name, articles in sets.items()
        if articles
        for measure, figure in scores_of(read_articles(tagger, articles), calibration).items()
    ]
