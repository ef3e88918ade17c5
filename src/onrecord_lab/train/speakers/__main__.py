"""`python -m onrecord_lab.train.speakers CORPORA MODEL`: teaches a model who speaks.

MODEL is a folder that `onrecord train` made: its tagger stays as it is. First the network for names
is taught, then the weights that choose among speakers; the manifest is brought up to date.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from onrecord.encoder.name_vectors import NAMES
from onrecord.identify.choice.ranking import SPEAKERS
from onrecord_lab.evaluate.speakers.judgement import Verdict
from onrecord_lab.train.licences import NAME_SETS, SPEAKER_SETS
from onrecord_lab.train.make_model import add_to_manifest
from onrecord_lab.train.names.run import teach_names
from onrecord_lab.train.speakers.answers import Answer
from onrecord_lab.train.speakers.run import teach_speakers

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("corpora", type=_FOLDER)
@click.argument("model", type=_FOLDER)
@click.option("--keep-names", is_flag=True, help="Teach the choice of speakers only.")
def main(corpora: Path, model: Path, *, keep_names: bool) -> None:
    """Teach MODEL who speaks, on the sets in the folder CORPORA."""
    if not keep_names:
        found = teach_names(corpora, model, click.echo)
        scores = {
            f"{corpus} {measure}": round(share, 1)
            for corpus, shares in found.items()
            for measure, share in asdict(shares).items()
            if share
        }
        add_to_manifest(model, [NAMES], NAME_SETS, scores)
    answers = teach_speakers(corpora, model, click.echo)
    add_to_manifest(model, [SPEAKERS], SPEAKER_SETS, _scores(answers))


def _scores(answers: Sequence[Answer]) -> dict[str, float]:
    """Shares of the answers in articles not taught, in percent, before any threshold."""
    told = Counter(answer.verdict for answer in answers)
    return {
        f"speakers {verdict}": round(100 * told[verdict] / len(answers), 1) for verdict in Verdict
    }


if __name__ == "__main__":
    main()
