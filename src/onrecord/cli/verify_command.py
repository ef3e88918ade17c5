"""`onrecord verify`: is everything as it was written?"""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.options import json_option, record_option
from onrecord.cli.printable import one_line
from onrecord.contract import Mode
from onrecord.contract_json import record_json
from onrecord.store import Fault, open_store


@click.command("verify")
@click.option("--mend", is_flag=True, help="First make anew what is made from the rest.")
@record_option
@json_option
@click.pass_context
def command(ctx: click.Context, /, mend: bool, record: Path, as_json: bool) -> None:
    """Re-check every span and hash of the record against its texts.

    Prints what is not as it was written; the exit code is 1 if there is anything. The search index
    and what the record says today are made from texts, readings and decisions; --mend does so.
    """
    faults = 0
    if mend:
        open_store(record).close()
        with open_store(record, write=True) as store:
            store.mend()
    with open_store(record) as store:
        counts = store.counts(modes=tuple(Mode))
        for fault in store.verify():
            faults += 1
            click.echo(record_json(fault) if as_json else one_line(_line(fault)))
    if not as_json:
        told = f"faults: {faults}" if faults else "every span and hash is right"
        click.echo(
            f"{record}: articles {counts.articles}, versions {counts.versions}, "
            f"statements {counts.statements}: {told}"
        )
    ctx.exit(1 if faults else 0)


def _line(fault: Fault) -> str:
    statement = f", statement {fault.statement}" if fault.statement else ""
    return f"{fault.location}{statement}: {fault.wrong}; {fault.remedy}"
