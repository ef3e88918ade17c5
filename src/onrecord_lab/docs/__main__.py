"""`python -m onrecord_lab.docs`: writes what is made; with --check lists what is out of date."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord_lab.docs.pages import stale_pages, write_pages


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit code 1 if a page is stale.")
@click.pass_context
def main(ctx: click.Context, /, check: bool) -> None:
    """Make the generated pages of docs/ and the answers shown in the written ones."""
    pages = list(stale_pages(Path.cwd()) if check else write_pages(Path.cwd()))
    for page in pages:
        click.echo(f"{'stale' if check else 'wrote'} {page}")
    ctx.exit(1 if check and pages else 0)


if __name__ == "__main__":
    main()
