"""`python -m onrecord_lab.train.occasions CORPORA MODEL`: teaches a model to whom, where and when.

MODEL is a folder that `onrecord train` made and `onrecord_lab.train.speakers` taught who speaks:
these stay as they are. The manifest is brought up to date.
"""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.encoder.phrase_vectors import PHRASES
from onrecord.identify.occasions.rereading.network import REREADING
from onrecord.identify.occasions.weights import OCCASIONS
from onrecord.pipeline import Pipeline
from onrecord.settings import ExtractionSettings
from onrecord_lab.evaluate.counts import percent
from onrecord_lab.train.licences import OCCASION_SETS, PHRASE_SETS
from onrecord_lab.train.make_model import add_to_manifest
from onrecord_lab.train.occasions.phrases import teach_phrases
from onrecord_lab.train.occasions.run import teach_occasions

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("corpora", type=_FOLDER)
@click.argument("model", type=_FOLDER)
def main(corpora: Path, model: Path) -> None:
    """Teach MODEL to whom, where and when, on the sets in the folder CORPORA."""
    teach_phrases(model)
    add_to_manifest(model, [PHRASES], PHRASE_SETS, {})
    pipeline = Pipeline(extraction=ExtractionSettings(model=str(model)))
    found = teach_occasions(corpora, model, pipeline, click.echo)
    scores = {}
    for part, counts in found.items():
        click.echo(f"{part}: precision {counts.precision:.3f}, recall {counts.recall:.3f}")
        scores[f"occasions {part} precision"] = percent(counts.precision)
        scores[f"occasions {part} recall"] = percent(counts.recall)
    add_to_manifest(model, [OCCASIONS, REREADING], OCCASION_SETS, scores)


if __name__ == "__main__":
    main()
