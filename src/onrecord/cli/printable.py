"""What a terminal can take: words of articles made safe, colour or not."""

from __future__ import annotations

import sys

import click


def printable(text: str) -> str:
    """The text without what a terminal would obey: escapes and overrides of writing direction.

    Each such character becomes U+FFFD, so that a reader sees that something stood there.
    """
    return "".join(
        character if character.isprintable() or character in "\n\t\u00a0" else "\ufffd"
        for character in text.replace("\r\n", "\n")
    )


def one_line(text: str) -> str:
    """The same on one line, runs of spaces kept: columns stay columns."""
    return printable(text).replace("\n", " ").replace("\t", " ")


def is_coloured() -> bool:
    """True where colour reaches a person: a terminal, and nobody asked for none."""
    return sys.stdout.isatty() and click.get_current_context().color is not False
