"""Speakers as lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.store import SpeakerDecision
from onrecord.store.page_records import SpeakerEntry, SpeakerProfile
from onrecord.store.speakers.records import ArticleOfSpeaker
from onrecord.view.in_words import counted
from onrecord.view.speaker_in_words import decision_in_words, role_in_words

_MOST_ALIASES = 5


@dataclass(frozen=True, slots=True)
class SpeakerShown:
    """What `show --json` prints."""

    profile: SpeakerProfile
    articles: tuple[ArticleOfSpeaker, ...]


def entry_line(entry: SpeakerEntry) -> str:
    """How often, who, and under which other names."""
    names = ", ".join(entry.aliases[:_MOST_ALIASES])
    more = len(entry.aliases) - _MOST_ALIASES
    also = f"  also {names}{f' and {more} more' if more > 0 else ''}" if names else ""
    return f"{entry.statements:7,}  {entry.id:20}  {entry.name}{also}"


def identity_lines(profile: SpeakerProfile, articles: Sequence[ArticleOfSpeaker]) -> Iterator[str]:
    """Everything that the record knows of who a speaker is."""
    who = profile.identity
    yield f"{who.name} ({who.id})"
    yield f"  {counted(profile.statements, 'statement')} in {counted(profile.articles, 'article')}"
    for used in who.names:
        only = f", in article {used.article}" if used.article else ""
        yield f"  called {used.name}: {counted(used.statements, 'statement')}{only}"
    if who.aliases:
        yield f"  in the list also {', '.join(who.aliases)}"
    for role in who.roles:
        yield f"  {role_in_words(role)}"
    for column in who.columns:
        yield f"  {column.name}: {column.value}"
    for article in articles:
        published = (article.published or "no date")[:10]
        told = counted(article.statements, "statement")
        yield f"  {article.id[:8]}  {published:10}  {told} in {article.location}"
    if len(articles) < profile.articles:
        yield f"  and {counted(profile.articles - len(articles), 'article')} more"
    for decision in who.decisions:
        yield f"  {decision_line(decision)}"


def decision_line(decision: SpeakerDecision) -> str:
    """Its number, by which it is undone, who and when, what, and whether it holds."""
    told = f"decision {decision.number}, {decision.reviewer}, {decision.at[:10]}"
    undone = "" if decision.holds or decision.undoes else " (undone)"
    return f"{told}: {decision_in_words(decision)}{undone}"
