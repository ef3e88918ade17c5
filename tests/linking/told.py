"""Articles of one or more statements, and what linking makes of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.contract import (
    Extraction,
    Kind,
    Reason,
    Said,
    SaidBasis,
    Span,
    Speaker,
    SpeakerType,
)
from onrecord.identity import statement_id
from onrecord.store import Store
from tests.store.made import a_statement, an_article, an_extraction

NOBODY = ""


@dataclass(frozen=True)
class Says:
    """A statement of an article that is made by hand."""

    words: str
    speaker: str = "Ana Ruiz"
    day: str | None = None
    kind: Kind = Kind.DIRECT
    headline: bool = False


def an_article_of(
    location: str, *says: Says, published: str | None = "2021-05-04", outlet: str | None = None
) -> Extraction:
    """An article in which one after the other says something."""
    lines = [f"{number} {each.words}" for number, each in enumerate(says)]
    article = replace(
        an_article(location, "said " + ". ".join(lines)), published=published, outlet=outlet
    )
    made = []
    for line, each in zip(lines, says, strict=True):
        shown = a_statement(article, line)
        (span,) = shown.content
        start = span.end - len(each.words)
        content = (replace_start(span, start),)
        made.append(
            replace(
                shown,
                id=statement_id(article, content, shown.cue),
                content=content,
                text=each.words,
                kind=each.kind,
                headline=each.headline,
                speaker=a_speaker(each.speaker),
                said=Said(each.day, each.day, "then", (), SaidBasis.WORDS) if each.day else None,
            )
        )
    return an_extraction(article, *made)


def replace_start(span: Span, start: int) -> Span:
    return span._replace(start=start)


def a_speaker(name: str) -> Speaker:
    if not name:
        return Speaker(reason=Reason.UNNAMED)
    return Speaker(name=name, type=SpeakerType.PERSON)


def utterances(store: Store) -> set[frozenset[str]]:
    """What was found to be one: `a.txt#1` is the second statement of that article."""
    rows = store.connection.execute(
        "SELECT report.utterance, article.location, current_statement.position FROM report "
        "JOIN current_statement ON current_statement.id = report.statement "
        "JOIN article ON article.id = report.article WHERE report.utterance IS NOT NULL"
    )
    groups: dict[int, set[str]] = {}
    for utterance, location, position in rows:
        groups.setdefault(utterance, set()).add(f"{location}#{position}")
    return {frozenset(each) for each in groups.values()}
