"""Addresses inside the reading room."""

from __future__ import annotations

from urllib.parse import quote, urlencode


def speaker_url(speaker_id: str, *, month: str | None = None, after: str | None = None) -> str:
    """The page of a speaker; with a month, or a year, only what was said then is listed."""
    asked = [(name, value) for name, value in (("month", month), ("after", after)) if value]
    path = f"/speakers/{quote(speaker_id, safe='')}"
    return f"{path}?{urlencode(asked)}" if asked else path


def month_url(month: str, speaker_id: str) -> str:
    """What a speaker said in a month, or a year."""
    return speaker_url(speaker_id, month=month)


def article_url(article: str, statement: str | None = None, *, version: str | None = None) -> str:
    """The page of an article, at one of its statements; of the version that counts if not told."""
    at = f"#{quote(statement, safe='')}" if statement else ""
    of = f"?{urlencode({'version': version})}" if version else ""
    return f"/articles/{quote(article, safe='')}{of}{at}"


def statement_url(statement: str) -> str:
    """The permanent link of a statement."""
    return f"/statements/{quote(statement, safe='')}"
