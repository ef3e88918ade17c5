"""Puts the name of what was being read in front of an error's message."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from onrecord.errors import InputError


@contextmanager
def naming(name: str) -> Iterator[None]:
    """InputErrors raised inside come out with `name` in front of what they say."""
    try:
        yield
    except InputError as error:
        raise InputError(error.kind, f"{name}: {error}") from error
