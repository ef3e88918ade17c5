"""`python -m onrecord_lab.train.pairs CORPORA MODEL`: teaches which wordings are one utterance.

MODEL is a folder that `onrecord train` made; its other files stay as they are. The manifest is
brought up to date.
"""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.encoder.sentence_vectors import SENTENCES
from onrecord.link.pairs.weights import PAIRS
from onrecord_lab.train.encoders import MINILM, find_encoder
from onrecord_lab.train.licences import DIRECTION_SETS, PAIR_SETS
from onrecord_lab.train.make_model import add_to_manifest
from onrecord_lab.train.pairs.run import teach_pairs
from onrecord_lab.train.pairs.sentences import export_encoder

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("corpora", type=_FOLDER)
@click.argument("model", type=_FOLDER)
@click.option(
    "--keep-encoder", is_flag=True, help="Teach behind the sentence encoder that is there."
)
def main(corpora: Path, model: Path, *, keep_encoder: bool) -> None:
    """Teach MODEL which wordings report one act of saying, on the sets in the folder CORPORA."""
    if not keep_encoder:
        export_encoder(find_encoder(None), model)
        add_to_manifest(model, [SENTENCES], (MINILM, *DIRECTION_SETS), {})
    teach_pairs(corpora, model, click.echo)
    add_to_manifest(model, [PAIRS], PAIR_SETS, {})


if __name__ == "__main__":
    main()
