"""SIGKILL while somebody reviews: whatever was answered is in the record, and stays there."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from threading import Event

import httpx2
import pytest

from onrecord.contract import Statement
from onrecord.pipeline import Pipeline
from onrecord.settings import ExtractionSettings
from onrecord.store import Action, open_store
from onrecord.store.reviewers import Role
from onrecord.view.review.draft import draft_of
from tests.cli.test_reextract import made_earlier
from tests.room.started import address_in, served, told_by
from tests.store.made import an_article

ACTIONS = (Action.ACCEPT, Action.SPEAKER, Action.REJECT)
STATEMENTS = 30
# After which answer the program is killed, each time that it was started anew.
KILLS = (1, 4, 9)
ARTICLE = an_article(
    "news/roads.txt",
    "\n\n".join(f"“Road {number} opens in May,” Ann Reed said." for number in range(STATEMENTS)),
)
BY_RULES = Pipeline(extraction=ExtractionSettings(extractor="rules"))


@dataclass
class Clicking:
    """Somebody who decides about one statement after the other, as fast as it goes."""

    address: str
    token: str
    kill_after: int
    answered: dict[str, Action] = field(default_factory=dict)
    is_time: Event = field(default_factory=Event)

    def decide(self, statements: Sequence[Statement], reading: int) -> None:
        """Ends where nobody answers any more."""
        headers = {"authorization": f"Bearer {self.token}"}
        with httpx2.Client(base_url=self.address, headers=headers) as client:
            for number, statement in enumerate(statements):
                action = ACTIONS[number % len(ACTIONS)]
                try:
                    answer = client.post(
                        f"articles/{ARTICLE.id}/decisions", data=_form(statement, action, reading)
                    )
                except httpx2.TransportError:
                    return
                assert answer.is_success or answer.is_redirect
                self.answered[statement.id] = action
                if len(self.answered) == self.kill_after:
                    self.is_time.set()


def _form(statement: Statement, action: Action, reading: int) -> dict[str, str]:
    draft = replace(draft_of(statement, "other"), action=action, speaker="Eve Stone")
    seen = {"reading": str(reading), "seen": "0", "version": ARTICLE.sha256}
    return asdict(draft) | seen


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "onrecord.db"
    with open_store(path, write=True) as store:
        store.add(BY_RULES.extract(ARTICLE))
    return path


def decided(record: Path) -> dict[str, Action]:
    with open_store(record) as store:
        return {one.judged.shown.id: one.act.action for one in store.decisions(ARTICLE.id)}


def decide_until_killed(record: Path, token: str, kill_after: int) -> dict[str, Action]:
    """What was answered before the program was killed, another decision being on its way."""
    known = decided(record)
    with open_store(record) as store:
        opened = store.open_article(ARTICLE.id)
    left = [one for one in opened.extraction.statements if one.id not in known]
    with served(record, "--review") as (program, line), ThreadPoolExecutor(1) as pool:
        clicking = Clicking(address_in(line), token, kill_after)
        clicks = pool.submit(clicking.decide, left, opened.reading)
        assert clicking.is_time.wait(30)
        program.kill()
        clicks.result()
        program.wait()
    assert program.returncode == -signal.SIGKILL
    return clicking.answered


def test_no_decision_that_was_answered_is_lost(record: Path) -> None:
    with open_store(record, write=True) as store:
        token = store.add_reviewer("Ada Lind", Role.REVIEW)
    told: dict[str, Action] = {}
    for kill_after in KILLS:
        before = len(decided(record))
        answered = decide_until_killed(record, token, kill_after)
        assert len(answered) >= kill_after
        told |= answered
        assert told.items() <= decided(record).items()
        # One may have been written whose answer nobody got.
        assert len(decided(record)) <= before + len(answered) + 1
        told_by(record.parent, "verify")
    made_earlier(record)
    again = told_by(record.parent, "reextract", "--extractor", "rules")
    assert f"{len(decided(record))} decisions re-applied, 0 corrections to look at" in again
    with open_store(record) as store:
        shown = {one.statement.id: one for one in store.decided(ARTICLE.id)}
    assert {shown[each].decisions[-1].act.action == told[each] for each in told} == {True}
    told_by(record.parent, "verify")
