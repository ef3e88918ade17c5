"""`onrecord serve`: the record in a browser."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import click

from onrecord.cli.check_tools import check_tools
from onrecord.cli.link_tools import link_tools
from onrecord.cli.options import extraction_of, extraction_options, record_option
from onrecord.cli.printable import one_line
from onrecord.pipeline import extract_text
from onrecord.store.reviewers import Reviewer, Role
from onrecord.view.server.room import build_room
from onrecord.view.server.room_settings import RoomSettings
from onrecord.view.server.serving import address_of, listen, people_of, server_of
from onrecord.view.server.tools import Tools
from onrecord.view.server.visitor import Visitor
from onrecord.write.tables import csv_of

_DEFAULTS = RoomSettings(Path())


@click.command("serve")
@click.argument("file", metavar="[RECORD]", required=False, type=click.Path(path_type=Path))
@record_option
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=_DEFAULTS.port,
    show_default=True,
    help="Port to listen at; 0 takes a free one.",
)
@click.option(
    "--host",
    metavar="ADDRESS",
    default=_DEFAULTS.host,
    show_default=True,
    help="Address to listen at; where others can reach it, each reader needs a token.",
)
@click.option("--review", is_flag=True, help="Let reviewers correct statements.")
@click.option("--title", metavar="TEXT", default="", help="Name of the record; else the file's.")
@extraction_options
def command(
    file: Path | None, record: Path, extractor: str, model: str | None, **given: Any
) -> None:
    """Open the reading room of RECORD: search, read and correct it in a browser.

    Ctrl-C closes it. It asks no other machine for anything.
    """
    settings = RoomSettings(file or record, **given)
    people = people_of(settings)
    with suppress(KeyboardInterrupt), listen(settings.host, settings.port) as listening:
        settings = replace(settings, port=listening.getsockname()[1])
        extraction = extraction_of(extractor, model)
        tools = Tools(
            table=csv_of,
            extract=partial(extract_text, settings=extraction),
            link=link_tools(model),
            check=check_tools(extraction),
        )
        say_open = partial(_say_open, settings, people)
        server_of(build_room(settings, tools), settings.limits, say_open).run([listening])


def _say_open(settings: RoomSettings, people: Sequence[Reviewer]) -> None:
    address = address_of(settings)
    lines = [f"{settings.name} is open at {address} (Ctrl-C closes it)"]
    if settings.review and not any(_may_review(person) for person in people):
        lines.append(
            "Nobody can correct it yet; give somebody a token: "
            f"onrecord reviewers add NAME --record {settings.record}"
        )
    for line in lines:
        click.echo(one_line(line), err=True)


def _may_review(person: Reviewer) -> bool:
    return Visitor(person.name, person.role).may(Role.REVIEW)
