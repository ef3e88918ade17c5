"""`onrecord reviewers`: who may look at the record, review it, undo what others decided."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.options import json_option, record_option
from onrecord.cli.printable import one_line
from onrecord.contract_json import record_json
from onrecord.store import Reviewer, Role, open_store


@click.group("reviewers")
def command() -> None:
    """Give people tokens with which they sign in to the pages, list them, take them back."""


@command.command("add")
@click.argument("name")
@click.option(
    "--role",
    type=click.Choice([role.value for role in Role]),
    default=Role.REVIEW.value,
    show_default=True,
    help="read: look; review: decide too; admin: undo what others decided.",
)
@record_option
def add(name: str, role: str, record: Path) -> None:
    """Give NAME a token and print it. It is shown this once: the record keeps its hash."""
    _check_there(record)
    with open_store(record, write=True) as store:
        token = store.add_reviewer(name, Role(role))
    click.echo(token)
    click.echo(
        one_line(
            f"That is the token of {name}, who may {_IN_WORDS[Role(role)]}: hand it over in "
            "private, it is not shown again. It is asked for at /sign-in of: onrecord serve "
            f"--review. To take it back: onrecord reviewers revoke {name!r}"
        ),
        err=True,
    )


@command.command("list")
@record_option
@json_option
def list_(record: Path, as_json: bool) -> None:
    """List everybody who was given a token, also those from whom it was taken back."""
    with open_store(record) as store:
        listed = store.reviewers()
    for reviewer in listed:
        click.echo(record_json(reviewer) if as_json else one_line(_line(reviewer)))
    if not listed and not as_json:
        click.echo("no reviewers; add one: onrecord reviewers add NAME", err=True)


@command.command("revoke")
@click.argument("name")
@record_option
def revoke(name: str, record: Path) -> None:
    """Take the token of NAME back. What was decided with it stays."""
    _check_there(record)
    with open_store(record, write=True) as store:
        store.revoke_reviewer(name)
    click.echo(one_line(f"{record}: the token of {name} opens nothing any more"), err=True)


_IN_WORDS = {
    Role.READ: "look",
    Role.REVIEW: "look and review",
    Role.ADMIN: "look, review and undo what others decided",
}


def _check_there(record: Path) -> None:
    """First of all only to read: a slip in the path must not make a record."""
    open_store(record).close()


def _line(reviewer: Reviewer) -> str:
    until = f", revoked {reviewer.revoked[:10]}" if reviewer.revoked else ""
    return f"{reviewer.role:<6}  {reviewer.added[:10]}  {reviewer.name}{until}"
