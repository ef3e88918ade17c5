"""`onrecord same`: pairs of wordings, one act of saying or two."""

from __future__ import annotations

import sys
from typing import BinaryIO

import click

from onrecord.cli.options import standard_input
from onrecord.cli.progress import Progress
from onrecord.contract_json import record_json
from onrecord.errors import PairUnreadable
from onrecord.linking.judge import load_judge
from onrecord.linking.pair_lines import PairReader


@click.command("same")
@click.argument("pairs", type=click.File("rb"), required=False)
@click.option("--model", type=click.Path(file_okay=False), help="Folder of another model.")
@click.pass_context
def command(ctx: click.Context, /, pairs: BinaryIO | None, model: str | None) -> None:
    """Print for each pair of wordings whether they report one act of saying, and how they differ.

    PAIRS is a file of JSON lines {"id", "a", "b", "speaker_a", "speaker_b"}; "-", or nothing, is
    standard input. The speakers may be names, pronouns, or null. Prints lines {"id", "same",
    "score", "differences"}: `score` is the probability that they do; each difference has its
    `kind` and its places in `a` and `b`, in code points. A line that cannot be read is named with
    its number, and the rest is done; the exit code is then 1.
    """
    reader = PairReader(load_judge(model))
    are_read = True
    with Progress("pairs", beside_output=True) as progress:
        for number, line in enumerate(pairs or standard_input(), start=1):
            if line.strip():
                try:
                    sys.stdout.buffer.write(record_json(reader.compared(line)) + b"\n")
                except PairUnreadable as error:
                    are_read = False
                    progress.say(f"onrecord: line {number} is no pair: {error}")
            progress.step()
    sys.stdout.buffer.flush()
    ctx.exit(0 if are_read else 1)
