"""The record that the pictures show: the demo's, read on a settled day, some of it reviewed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from onrecord.contract import Speaker, SpeakerType, Statement
from onrecord.errors import OnrecordError
from onrecord.identity import article_id
from onrecord.pipeline import Pipeline
from onrecord.store import Store, open_store
from onrecord.store.review.records import Act, Action
from onrecord.store.reviewers import Role
from onrecord_lab.docs.workshop import RECORD, workshop

ARTICLE = "src/onrecord/demo/articles/nara-tanker-aground.txt"
REVIEWER = "Ines Marlow"
_READ_AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
_COASTGUARD = Speaker(name="Orrelian Coastguard", type=SpeakerType.ORGANISATION)
_ACCEPTED = "She has two tanks"
# A statement whose speaker a reader can tell, and the program cannot.
_UNKNOWN = "the remaining oil would be pumped out"
_DECIDED = (
    (_ACCEPTED, Act(Action.ACCEPT), "2026-11-25T10:05:00Z"),
    ("All 19 crew members", Act(Action.SPEAKER, speaker=_COASTGUARD), "2026-11-25T10:06:00Z"),
    ("none of them was hurt", Act(Action.SPEAKER, speaker=_COASTGUARD), "2026-11-25T10:07:00Z"),
)


@dataclass(frozen=True, slots=True)
class ReviewedDemo:
    """Where the record is, a reviewer's token, and the ids of what is shown.

    accepted, unknown
        Two statements of the article: one that was reviewed, and one without a speaker's name.
    speaker, most_quoted
        Two speakers.
    """

    record: Path
    token: str
    article: str
    accepted: str
    unknown: str
    speaker: str
    most_quoted: str


@contextmanager
def reviewed_demo() -> Iterator[ReviewedDemo]:
    """The record in a temporary folder, which is the working folder; removed at the end."""
    with workshop(Pipeline(clock=lambda: _READ_AT)) as folder:
        with open_store(folder / RECORD, write=True) as store:
            for begun, act, at in _DECIDED:
                store.decide(ARTICLE, _found(store, begun).id, act, reviewer=REVIEWER, at=at)
            made = ReviewedDemo(
                record=folder / RECORD,
                token=store.add_reviewer(REVIEWER, Role.REVIEW),
                article=article_id(ARTICLE),
                accepted=_found(store, _ACCEPTED).id,
                unknown=_found(store, _UNKNOWN).id,
                speaker=store.speakers_begun("Darvan", limit=1)[0].id,
                most_quoted=store.most_quoted(1)[0].id,
            )
        yield made


def _found(store: Store, begun: str) -> Statement:
    for each in store.decided(ARTICLE):
        if begun in each.statement.text:
            return each.statement
    raise OnrecordError(f"no statement of {ARTICLE} holds “{begun}”; choose another to show")
