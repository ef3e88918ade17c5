"""A row of a table, whatever its format, to a raw article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.collect.origins import Origin
from onrecord.collect.raw import RawArticle
from onrecord.collect.soundness import refuse_unsound
from onrecord.collect.told import Told
from onrecord.contract import ArticleBasis, Problem, ProblemKind
from onrecord.errors import InputError
from onrecord.settings import Columns

COLUMNS_NAMED = 20


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its columns' names and values side by side, and the bytes it was read from."""

    number: int
    names: Sequence[str]
    values: Sequence[object]
    data: bytes
    media_type: str
    encoding: str

    def cell(self, wanted: tuple[str, ...]) -> object:
        """The value of the first wanted column that holds one: an empty column hides no other."""
        held = {
            _folded(name): value
            for name, value in zip(reversed(self.names), reversed(self.values), strict=True)
        }
        found = (held.get(_folded(name)) for name in wanted)
        return next((value for value in found if not _is_empty(value)), None)

    def words(self, wanted: tuple[str, ...]) -> str | None:
        """That cell as words: a list joined by commas, an object by its name."""
        return _as_words(self.cell(wanted))


def raw_article(row: Row, origin: Origin, columns: Columns) -> RawArticle:
    """The article in the row, its text cell unchanged. Raises InputError naming the row."""
    name = origin.row_name(row.number)
    if not has_column(row.names, columns.text):
        raise no_text_column(name, row.names)
    text = "" if (cell := row.cell(columns.text)) is None else cell
    if not isinstance(text, str):
        message = f"{name}: the text column holds {type(text).__name__}, not text; write a string"
        raise InputError(ProblemKind.COLUMN, message)
    refuse_unsound(text, name)
    return RawArticle(
        location=row.words(columns.location) or origin.location_of_row(row.number, text),
        text=text,
        text_by=f"column, decoded as {row.encoding}",
        data=row.data,
        media_type=row.media_type,
        told=_told(row, columns),
    )


def has_column(names: Sequence[str], wanted: tuple[str, ...]) -> bool:
    """True where one of the wanted columns is there, in capitals or not."""
    return not {_folded(name) for name in names}.isdisjoint(map(_folded, wanted))


def no_text_column(name: str, names: Sequence[str]) -> InputError:
    """The error that names the columns which are there."""
    there = ", ".join(_clipped(each) for each in names[:COLUMNS_NAMED]) or "none"
    more = ", …" if len(names) > COLUMNS_NAMED else ""
    return InputError(
        ProblemKind.COLUMN,
        f"{name} has no text column; it has {there}{more}; name one with --text-column NAME",
    )


def long_row(origin: Origin, number: int, limit: int, hint: str = "") -> Problem:
    """The report of a row that was skipped for its size."""
    name = origin.row_name(number)
    message = f"{name} is larger than {limit:,} bytes and was skipped{hint}; shorten the row"
    return Problem(name, ProblemKind.TOO_LARGE, message)


def _told(row: Row, columns: Columns) -> Told:
    return Told(
        basis=ArticleBasis.COLUMN,
        title=row.words(columns.title),
        author=row.words(columns.author),
        outlet=row.words(columns.outlet),
        published=row.words(columns.published),
        language=row.words(columns.language),
    )


def _is_empty(value: object) -> bool:
    if isinstance(value, str):
        return not value or value.isspace()
    return value in (None, [], {})


def _as_words(value: object) -> str | None:
    if isinstance(value, list):
        return ", ".join(filter(None, (_as_words(each) for each in value))) or None
    if isinstance(value, dict):  # schema.org writes persons and publishers as {"name": …}
        return _as_words(value.get("name")) if isinstance(value.get("name"), str) else None
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value).encode("utf-8", "replace").decode().strip() or None
    return None


def _folded(name: str) -> str:
    return name.strip().casefold()


def _clipped(name: str) -> str:
    return name if len(name) <= 40 else f"{name[:39]}…"
