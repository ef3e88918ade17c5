"""`onrecord backup`: a copy of the record, while others read and write it."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.options import record_option
from onrecord.cli.printable import one_line
from onrecord.store import open_store

_UNITS = ("bytes", "kB", "MB", "GB", "TB")
_STEP = 1000


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace FILE where it is there already.")
@record_option
def command(file: Path, force: bool, record: Path) -> None:
    """Copy the record to FILE as it stands now, and check the copy.

    Others may read and write the record meanwhile. FILE appears when it is whole, or not at all;
    it is a record like any other. The record notes where it is, so that whoever is forgotten
    hears of it.
    """
    # First of all only to read: there is nothing to copy from a record that is made now.
    open_store(record).close()
    with open_store(record, write=True) as store:
        store.back_up(file, force=force)
    click.echo(one_line(f"{record}: copied to {file}, {_size(file)}, checked"), err=True)


def _size(file: Path) -> str:
    size: float = file.stat().st_size
    for unit in _UNITS[:-1]:
        if size < _STEP:
            return f"{size:.3g} {unit}"
        size /= _STEP
    return f"{size:.3g} {_UNITS[-1]}"
