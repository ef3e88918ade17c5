"""`python -m onrecord_lab.bench_view`: the reading room with a large record and many readers."""

from __future__ import annotations

import asyncio
from pathlib import Path

import click

from onrecord.errors import OnrecordError
from onrecord_lab.bench_view.figures import errors_in_words, figures_of
from onrecord_lab.bench_view.load import Load, client_of, run_load
from onrecord_lab.bench_view.make_record import make_record
from onrecord_lab.bench_view.open_loop import WallClock
from onrecord_lab.bench_view.paint import first_paints
from onrecord_lab.bench_view.press import Press, invent_press
from onrecord_lab.bench_view.server import serve_record, start_server
from onrecord_lab.bench_view.table import Measured, table_of
from onrecord_lab.bench_view.visits import search_path
from onrecord_lab.marked_part import write_marked_part

_POSITIVE = click.IntRange(min=1)


@click.command()
@click.option("--statements", type=_POSITIVE, default=1_000_000, show_default=True)
@click.option("--readers", type=_POSITIVE, default=Load().readers, show_default=True)
@click.option("--seconds", type=_POSITIVE, default=Load().seconds, show_default=True)
@click.option("--folder", type=click.Path(path_type=Path), default=Path("build"))
@click.option("--page", type=click.Path(path_type=Path), help="Write the table there too.")
def main(statements: int, readers: int, seconds: int, folder: Path, page: Path | None) -> None:
    """Make a record of invented statements, serve it, and time the pages that readers ask for.

    Exit code 1, and no table in the page, where something could not be had.
    """
    press = invent_press(statements)
    try:
        record = make_record(press, folder, _tell)
        measured = _measure(press, record, Load(readers, seconds))
        table = table_of(measured)
        click.echo("\n".join(table))
        if measured.failures:
            raise OnrecordError(f"pages that could not be had: {'; '.join(measured.failures)}")
        if page:
            write_marked_part(page, "bench-view", table)
    except OnrecordError as error:
        raise click.ClickException(str(error)) from error


def _measure(press: Press, record: Path, load: Load) -> Measured:
    server = start_server(serve_record(record))
    try:
        _tell(f"{load.readers} readers for {load.warm_up + load.seconds} s at {server.address}")
        answers = asyncio.run(run_load(press, client_of(server.address, load), load, WallClock()))
        paints = _paints(press, server.address)
    finally:
        memory = server.stop()
    return Measured(
        statements=sum(press.sizes),
        articles=len(press.sizes),
        load=load,
        figures=figures_of(answers, warm_up=load.warm_up),
        failures=errors_in_words(answers),
        memory=memory,
        paints=paints,
    )


def _paints(press: Press, address: str) -> dict[str, float] | None:
    pages = {
        "search": search_path(press.words.values[0]),
        "article": f"/articles/{press.id_of(0)}",
    }
    paints = first_paints([f"{address}{path}" for path in pages.values()])
    if paints is None:
        _tell("SKIPPED: first paint: Playwright or Chromium is not there (apt install chromium)")
        return None
    return dict(zip(pages, paints, strict=True))


def _tell(line: str) -> None:
    click.echo(line, err=True)


if __name__ == "__main__":
    main()
