"""`python -m onrecord_lab.bench_link`: records of growing size, each linked from nothing."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from onrecord.contract_json import read_record, record_json
from onrecord.errors import OnrecordError
from onrecord_lab.bench_link.link_once import Took
from onrecord_lab.bench_link.make_record import make_record
from onrecord_lab.bench_link.samples import read_samples
from onrecord_lab.bench_link.seasons import press_of
from onrecord_lab.bench_link.table import Measured, table_of
from onrecord_lab.marked_part import write_marked_part
from onrecord_lab.processes import peak_memory

_FOLDER = click.Path(file_okay=False, path_type=Path)
_SIZES = (10_000, 100_000, 1_000_000)
_MEGABYTE = 1e6


@click.command()
@click.argument("sizes", nargs=-1, type=click.IntRange(min=1))
@click.option("--corpora", type=_FOLDER, default=Path("../shared/data"), show_default=True)
@click.option("--work", type=_FOLDER, default=Path(tempfile.gettempdir(), "onrecord-bench-link"))
@click.option("--resume", is_flag=True, help="Take over what an earlier run measured.")
@click.option("--page", type=click.Path(path_type=Path), help="Write the table there too.")
def main(
    sizes: tuple[int, ...], corpora: Path, work: Path, resume: bool, page: Path | None
) -> None:
    """Link records of so many statements (10,000, 100,000 and 1,000,000 where none is named).

    The statements are those of the corpora in the folder CORPORA; records stay in the folder WORK.
    """
    try:
        table = table_of([*_measured(sizes or _SIZES, corpora, work, resume=resume)])
        click.echo("\n".join(table))
        if page:
            write_marked_part(page, "bench-link", table)
    except OnrecordError as error:
        raise click.ClickException(str(error)) from error


def _measured(
    sizes: tuple[int, ...], corpora: Path, work: Path, *, resume: bool
) -> Iterator[Measured]:
    press = press_of(read_samples(corpora, work, _tell))
    for size in sizes:
        kept = work / f"bench-link-{size}.json"
        if not (resume and kept.exists()):
            measured = measure(make_record(press, size, work, _tell), size)
            kept.write_bytes(record_json(measured))
        yield read_record(kept.read_bytes(), Measured)


def measure(record: Path, statements: int) -> Measured:
    """Links a copy of the record. Raises OnrecordError where that fails."""
    linked, told = record.with_suffix(".linked.db"), record.with_suffix(".took.json")
    for leftover in linked.parent.glob(f"{linked.name}*"):
        leftover.unlink()
    shutil.copy(record, linked)
    program = "onrecord_lab.bench_link.link_once"
    memory = peak_memory([sys.executable, "-m", program, str(linked), str(told)])
    return Measured(
        statements=statements,
        took=read_record(told.read_bytes(), Took),
        memory=memory,
        unlinked=record.stat().st_size / _MEGABYTE,
        size=linked.stat().st_size / _MEGABYTE,
    )


def _tell(line: str) -> None:
    click.echo(line, err=True)


if __name__ == "__main__":
    main()
