"""JSON lines: one article a line, read line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from onrecord.collect.lines import LongLine, capped_lines, without_end
from onrecord.collect.origins import Origin, opened
from onrecord.collect.raw import RawArticle
from onrecord.collect.readers.naming import naming
from onrecord.collect.readers.rows import Row, long_row, raw_article
from onrecord.collect.readers.sampling import Sampled, sampled
from onrecord.contract import Problem, ProblemKind
from onrecord.errors import InputError
from onrecord.settings import ReadingSettings

MEDIA_TYPE = "application/jsonl"


def read_json_lines(origin: Origin, settings: ReadingSettings) -> Iterator[RawArticle | Problem]:
    """The articles of the lines in their order; blank lines are no rows and are not counted."""
    limit = settings.max_article_bytes
    with opened(origin) as stream:
        with naming(origin.name):
            sample = sampled(stream, settings.encoding)
        row = 0
        for line in capped_lines(sample.stream, sample.encoding, limit):
            if isinstance(line, LongLine):
                row += 1
                yield long_row(origin, row, limit)
            elif line.strip(b" \t\r\n\0"):
                row += 1
                yield _article_in(line, row, origin, settings, sample)


def _article_in(
    line: bytes, number: int, origin: Origin, settings: ReadingSettings, sample: Sampled
) -> RawArticle | Problem:
    try:
        row = _row(line, number, origin.row_name(number), sample)
        return raw_article(row, origin, settings.columns)
    except InputError as error:
        return Problem(origin.row_name(number), error.kind, str(error))


def _row(line: bytes, number: int, name: str, sample: Sampled) -> Row:
    data = without_end(line, sample.encoding)
    with naming(name):
        decoded = sample.decoded(data)
    try:
        held = json.loads(decoded.text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        message = f"{name}: line {number} is not JSON ({_reason(error)}); write one object a line"
        raise InputError(ProblemKind.NOT_JSON, message) from error
    if not isinstance(held, dict):
        message = f"{name}: line {number} is JSON but no object; write one object a line"
        raise InputError(ProblemKind.NOT_JSON, message)
    return Row(number, tuple(held), tuple(held.values()), data, MEDIA_TYPE, decoded.encoding)


def _reason(error: ValueError | RecursionError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at character {error.pos + 1}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)
