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


def article_url(article: str) -> str:
    """The page of an article."""
    return f"/articles/{quote(article, safe='')}"


def place_url(article: str, statement: str, older: str | None = None) -> str:
    """The page of an article with a statement on the desk, at its place in the text.

    `older` is the sha256 of the version that holds it, where that is not the one that counts.
    """
    asked = {"statement": statement} | ({"version": older} if older else {})
    return f"{article_url(article)}?{urlencode(asked)}#{quote(statement, safe='')}"


def words_url(article: str, statement: str, offset: int) -> str:
    """The page of an article with a statement on the desk, at words that begin at the offset."""
    return f"{article_url(article)}?{urlencode({'statement': statement})}#{words_anchor(offset)}"


def words_anchor(offset: int) -> str:
    """The id, on the page of an article, of the place in its text."""
    return f"at-{offset}"


def statement_url(statement: str) -> str:
    """The permanent link of a statement."""
    return f"/statements/{quote(statement, safe='')}"


def utterance_url(statement: str, *, against: str | None = None) -> str:
    """The page of the utterance that a statement reports; with a letter its reports are set
    against the one that has it."""
    path = f"/utterances/{quote(statement, safe='')}"
    return f"{path}?{urlencode({'against': against})}" if against else path
