"""A review made by hand: who decides, and the statements that a reading holds."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract import By, Extraction, Span, Speaker, SpeakerType
from onrecord.store import Act, Action, DecidedStatement, Decision, Store
from tests.store.made import HARBOUR, RULES, a_statement, an_article, an_extraction

OPENS = '"the harbour will open in May"'
PAYS = '"who pays for it?"'
ACCEPT, REJECT = Act(Action.ACCEPT), Act(Action.REJECT)
EVE = Act(Action.SPEAKER, speaker=Speaker(name="Eve Stone", type=SpeakerType.PERSON))
AT = "2026-03-04T05:06:07Z"


def read_as(*contents: str, by: By = RULES, text: str = HARBOUR) -> Extraction:
    """The harbour's article read as these contents, each with the first "said" as its cue."""
    article = an_article(text=text)
    return an_extraction(article, *(a_statement(article, each) for each in contents), by=by)


def spans(content: str, text: str = HARBOUR) -> Act:
    """The wish that the content be these words, with the first "said" as its cue."""
    return Act(Action.SPANS, content=(place(content, text),), cue=(place("said", text),))


def place(words: str, text: str = HARBOUR) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@dataclass(frozen=True, slots=True)
class Desk:
    """Where one article of a record is reviewed."""

    store: Store
    article: str = "harbour.txt"

    def decide(self, content: str, act: Act, reviewer: str = "ana") -> Decision:
        """Decides about the statement that is shown with this content."""
        shown = self.of(content).statement.id
        return self.store.decide(self.article, shown, act, reviewer=reviewer, at=AT)

    def of(self, content: str) -> DecidedStatement:
        (found,) = (each for each in self.shown() if each.statement.text == content)
        return found

    def shown(self) -> tuple[DecidedStatement, ...]:
        return self.store.decided(self.article)

    def texts(self) -> list[str]:
        """The contents of what was not rejected."""
        return [each.statement.text for each in self.shown() if not each.rejected]

    def to_look_at(self) -> list[str]:
        return [each.decided.statement.text for each in self.store.corrections()]
