"""`onrecord export --format labels`: reviewed articles as gold, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from onrecord.cli.output_folder import output_folder
from onrecord.cli.printable import one_line
from onrecord.errors import OnrecordError
from onrecord.store import Store
from onrecord.view.in_words import counted
from onrecord.write.labels import Became, Labelled, write_labels


def export_labels(store: Store, folder: Path, *, split: str, everything: bool) -> None:
    """Writes the folder and tells what is in it; raises OnrecordError where nothing would be."""
    with output_folder(folder) as made:
        labelled = list(write_labels(store, made, split=split, everything=everything))
        for line in _in_words(labelled):
            click.echo(one_line(line), err=True)
        if not any(each.became is Became.WRITTEN for each in labelled):
            raise OnrecordError(
                f"{folder} was not made: no article is reviewed to its end; decide about every "
                "statement of one, or take those begun with --all"
            )


def _in_words(labelled: Sequence[Labelled]) -> Iterator[str]:
    written, undecided, no_text, unwritable = (
        [each for each in labelled if each.became is became] for became in Became
    )
    statements = sum(each.statements for each in written)
    yield f"{counted(len(written), 'article')} written, {counted(statements, 'statement')}"
    if as_read := sum(each.undecided for each in written):
        yield f"nobody has decided about {as_read:,} of them: they stand as they were read"
    if undecided:
        missing = counted(sum(each.undecided for each in undecided), "statement")
        yield (
            f"{counted(len(undecided), 'article')} left out: nobody has decided about "
            f"{missing} there"
        )
    if no_text:
        yield f"{counted(len(no_text), 'article')} left out: the text is not kept"
    for each in unwritable:
        yield f"{each.location}: left out: half a character (a lone surrogate) in the text"
