"""Whom a statement was said to, where that is somebody who was forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from onrecord.contract import Addressee, Statement

# A name of one word may be another's too: it is looked for as the whole of what stands there.
_LEAST_WORDS = 2
_MOST_WORDS = 12

IsForgotten = Callable[[str], bool]


def without_addressee(statement: Statement, is_forgotten: IsForgotten) -> Statement:
    """The statement; where it was said to somebody who is forgotten, to nobody in particular."""
    addressee = statement.addressee
    if addressee is None or not any(map(is_forgotten, _names(addressee))):
        return statement
    return replace(statement, addressee=None)


def _names(addressee: Addressee) -> Iterator[str]:
    """Everything in an addressee that may be somebody's name."""
    if addressee.name is not None:
        yield addressee.name
    yield addressee.text
    words = addressee.text.split()
    for first in range(len(words)):
        for last in range(first + _LEAST_WORDS, min(first + _MOST_WORDS, len(words)) + 1):
            yield " ".join(words[first:last])
