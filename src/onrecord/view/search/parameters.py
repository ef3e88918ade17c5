"""The parameters of an address, each as what it may be or refused by name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from onrecord.days import days_of
from onrecord.errors import QueryError

# Longer than any name, and than any words that a person would type.
LONGEST = 1_000
MOST_VALUES = 50
# Of a number: as many as SQLite can count to.
MOST_DIGITS = 18

_NO = ("", "0")
_YES = "1"
_PERIOD = re.compile(r"[0-9]{4}(?:-[0-9]{2})?")
_DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
# What no text of the record holds and no address can carry.
_UNSENDABLE = re.compile("[\x00\ud800-\udfff]")

E = TypeVar("E", bound=StrEnum)


class Parameters:
    """Names with their values, each value once and without blanks around it; empty ones are not
    there. Every method raises QueryError, naming the parameter and what it may be."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._values: dict[str, list[str]] = {}
        for name, value in pairs:
            known = self._values.setdefault(name, [])
            told = _UNSENDABLE.sub("", value).strip()
            if told and told not in known:
                known.append(told)
                _check_size(name, known)

    def texts(self, name: str) -> tuple[str, ...]:
        """All values in order."""
        return tuple(self._values.get(name, ()))

    def text(self, name: str) -> str | None:
        """The value given last."""
        return next(reversed(self.texts(name)), None)

    def flag(self, name: str) -> bool:
        """True for 1."""
        value = self.text(name) or ""
        if value not in (*_NO, _YES):
            raise QueryError(f"{name} is {value!r}; it may be 1, or left out")
        return value == _YES

    def day(self, name: str) -> str | None:
        """A year, a month or a day, as given."""
        value = self.text(name)
        if value and not (_DAY.fullmatch(value) and days_of(value)):
            raise QueryError(
                f"{name} is {value!r}, which is no date; "
                "write a year, a month or a day: 2019, 2019-03 or 2019-03-14"
            )
        return value

    def period(self, name: str) -> str | None:
        """A year or a month, as given."""
        value = self.text(name)
        if value and not (_PERIOD.fullmatch(value) and days_of(value)):
            raise QueryError(f"{name} is {value!r}; write a month or a year: 2019-03 or 2019")
        return value

    def number(self, name: str) -> int | None:
        """A whole number, not below 0."""
        value = self.text(name)
        if value and not (value.isascii() and value.isdecimal() and len(value) <= MOST_DIGITS):
            raise QueryError(f"{name} is {value!r}, which is no number from 0 on")
        return int(value) if value else None

    def choice(self, name: str, allowed: type[E]) -> E | None:
        """The value given last, one of those allowed."""
        return next(reversed(self.choices(name, allowed)), None)

    def choices(self, name: str, allowed: type[E], *, also: str | None = None) -> tuple[E, ...]:
        """All values that are allowed, in the order in which those are declared.

        `also` is a word that may stand among them and is left out.
        """
        values = self.texts(name)
        known = {one.value for one in allowed}
        for value in values:
            if value not in known and value != also:
                listed = ", ".join([*(one.value for one in allowed), *([also] if also else [])])
                raise QueryError(f"{name} is {value!r}; it may be one of {listed}")
        return tuple(one for one in allowed if one.value in values)


def _check_size(name: str, values: list[str]) -> None:
    if len(values) > MOST_VALUES:
        raise QueryError(f"{name} has more than {MOST_VALUES} values; ask for fewer at a time")
    if len(values[-1]) > LONGEST:
        raise QueryError(f"{name} is longer than {LONGEST:,} characters; ask with fewer words")
