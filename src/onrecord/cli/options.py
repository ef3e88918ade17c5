"""Options that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import click

from onrecord.contract import SAID, Kind, Mode
from onrecord.pipeline import Pipeline
from onrecord.settings import EXTRACTORS, Columns, ExtractionSettings, ReadingSettings
from onrecord.store import StatementFilter

Command = TypeVar("Command", bound=Callable[..., Any])

record_option = click.option(
    "--record",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("onrecord.db"),
    envvar="ONRECORD_RECORD",
    show_default=True,
    help="The record's file.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON lines.")

_COLUMN_HELP = {
    "text": "Column with the article's text",
    "title": "Column with its title",
    "author": "Column with its author",
    "outlet": "Column with its outlet",
    "published": "Column with its date",
    "language": "Column with its language",
    "location": "Column whose value names one article in all files",
}


def reading_options(command: Command) -> Command:
    """How articles are read: `pipeline_of` makes the pipeline of what comes out."""
    for name, help_text in reversed(_COLUMN_HELP.items()):
        usual = ", ".join(getattr(Columns(), name)[:3])
        command = click.option(
            f"--{name}-column", metavar="NAME", help=f"{help_text} (.jsonl, .csv; else {usual})."
        )(command)
    command = click.option(
        "--max-article-bytes",
        type=click.IntRange(min=1),
        default=ReadingSettings().max_article_bytes,
        show_default=True,
        help="Larger files and rows are reported, not read.",
    )(command)
    command = click.option("--encoding", help="Encoding of the files; found if not given.")(command)
    return extraction_options(command)


def extraction_options(command: Command) -> Command:
    """How statements are found: `extraction_of` makes the settings of what comes out."""
    command = click.option(
        "--model",
        type=click.Path(file_okay=False),
        envvar="ONRECORD_MODEL",
        help="Folder of a model, in place of the installed one.",
    )(command)
    return click.option(
        "--extractor",
        type=click.Choice(EXTRACTORS),
        default=ExtractionSettings().extractor,
        show_default=True,
        help="How statements are found: learned, or by rules (no model, finds less).",
    )(command)


def pipeline_of(
    extractor: str,
    model: str | None,
    encoding: str | None,
    max_article_bytes: int,
    **columns: str | None,
) -> Pipeline:
    """The pipeline that the options of `reading_options` ask for."""
    given = {name.removesuffix("_column"): (column,) for name, column in columns.items() if column}
    return Pipeline(
        reading=ReadingSettings(Columns(**given), encoding, max_article_bytes),
        extraction=extraction_of(extractor, model),
    )


def extraction_of(extractor: str, model: str | None) -> ExtractionSettings:
    """The settings that the options of `extraction_options` ask for."""
    return ExtractionSettings(extractor=extractor, model=model)


def standard_input() -> BinaryIO:
    """Standard input as bytes; empty where the shell closed it."""
    return sys.stdin.buffer if sys.stdin else BytesIO()


def filter_options(command: Command) -> Command:
    """Which statements: `filter_of` makes the filter of what comes out."""
    options = (
        click.option("--speaker", metavar="NAME", help="Speaker, by any name, or source."),
        click.option("--relay", metavar="NAME", help="Through whom it came: part of the name."),
        click.option(
            "--addressee",
            metavar="NAME",
            help="Whom it was said to: words of the name, or printed.",
        ),
        click.option("--venue", metavar="WORDS", help="Where it was said: words in this order."),
        click.option("--unknown", is_flag=True, help="Only statements of unknown speakers."),
        click.option("--outlet", metavar="NAME", help="Part of the outlet's name, or the wire's."),
        click.option(
            "--said-from", metavar="DATE", help="Said on that date or later: 2015, 2015-10 ..."
        ),
        click.option("--said-to", metavar="DATE", help="Said on that date or before."),
        click.option("--from", "from_", metavar="DATE", help="Published on that date or later."),
        click.option("--to", metavar="DATE", help="Published on that date or before."),
        click.option(
            "--kind",
            type=click.Choice([kind.value for kind in Kind]),
            help="Direct, indirect or mixed.",
        ),
        click.option(
            "--mode",
            type=click.Choice([*(mode.value for mode in Mode), "any"]),
            multiple=True,
            help="Speech, question and document unless told.",
        ),
        click.option("--article", metavar="ARTICLE", help="Only of this article."),
        click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most N."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def filter_of(
    words: str | None,
    *,
    unknown: bool,
    from_: str | None,
    mode: tuple[str, ...],
    kind: str | None,
    to: str | None,
    **same: Any,
) -> StatementFilter:
    """The filter that the options of `filter_options` ask for."""
    modes = None if "any" in mode else tuple(Mode(each) for each in mode) or SAID
    return StatementFilter(
        words=words or None,
        named=False if unknown else None,
        published_from=from_,
        published_to=to,
        kinds=(Kind(kind),) if kind else (),
        modes=modes,
        **same,
    )
