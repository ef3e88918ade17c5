from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.contract import Reason, Speaker
from onrecord.store.review.records import Act, Action
from onrecord.view.article.notes import Numbered, numbered_of
from onrecord.view.article.status import status_of
from onrecord.view.review.change_log import MOST_CHANGES, Change, changes_of, decided_since
from tests.view.made import a_statement, an_article, places
from tests.view.made_room import a_decision, decided

TEXT = "“We built it,” said Lena Sorrel."
ARTICLE = an_article(TEXT)
BUILT = a_statement(TEXT, "“We built it,”", speaker=Speaker(reason=Reason.TOO_FAR))
LENA = Act(Action.SPEAKER, speaker=Speaker(name="Lena Sorrel"))
WORDS = Act(Action.SPANS, content=places(TEXT, "built it"))


def change(act: Act, **known: object) -> Change:
    (made,) = changes_of(ARTICLE, [a_decision(1, act, BUILT, ARTICLE, **known)], {})
    return made


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (
            Act(Action.ACCEPT),
            ("accepted", "Unknown: named too far away: “We built it,”", "accepted"),
        ),
        (
            Act(Action.REJECT),
            ("rejected", "Unknown: named too far away: “We built it,”", "rejected"),
        ),
        (LENA, ("speaker", "Unknown: named too far away", "Lena Sorrel")),
        (WORDS, ("words", "“We built it,”", "built it")),
        (Act(Action.ADD), ("added", "not there", "“We built it,”")),
    ],
)
def test_a_change_is_told_before_and_after(act: Act, told: tuple[str, str, str]) -> None:
    made = change(act)
    assert (made.about, made.before, made.after) == told


def test_words_of_another_text_are_not_made_up() -> None:
    assert change(WORDS, sha256="ab" * 32).after == "other words"
    (made,) = changes_of(None, [a_decision(1, WORDS, BUILT, ARTICLE)], {})
    assert made.after == "other words"


def test_an_undo_turns_it_round_and_what_was_undone_cannot_be_undone_again() -> None:
    first = a_decision(1, LENA, BUILT, ARTICLE)
    undo = a_decision(2, Act(Action.UNDO), BUILT, ARTICLE, undoes=1, first=1)
    latest, earlier = changes_of(ARTICLE, [first, undo], {})
    assert (latest.before, latest.after) == ("Lena Sorrel", "Unknown: named too far away")
    assert (latest.holds, earlier.holds) == (False, False)
    assert change(LENA).holds


def test_a_change_leads_to_its_statement_whatever_became_of_it() -> None:
    shown = Numbered(7, replace(BUILT, id="zz"))
    later = a_decision(2, WORDS, BUILT, ARTICLE, first=1)
    made = changes_of(ARTICLE, [a_decision(1, LENA, BUILT, ARTICLE), later], {1: shown})
    assert [one.statement for one in made] == [shown, shown]


def test_the_latest_come_first_and_no_more_than_a_page_bears() -> None:
    listed = [a_decision(n, LENA, BUILT, ARTICLE) for n in range(1, MOST_CHANGES + 10)]
    made = changes_of(ARTICLE, listed, {})
    assert len(made) == MOST_CHANGES
    assert made[0].decision == MOST_CHANGES + 9
    assert [one.number for one in decided_since(listed, MOST_CHANGES + 7, "Ana")] == [208, 209]
    assert decided_since(listed, 0, "Bo Lark") == ()


def test_a_status_says_changed_also_once_the_change_was_accepted() -> None:
    named, accepted = (
        a_decision(n, act, BUILT, ARTICLE) for n, act in ((1, LENA), (2, Act(Action.ACCEPT)))
    )
    words = [
        getattr(status_of(decided(BUILT, *made)), "word", None)
        for made in ((), (named,), (named, accepted), (accepted,))
    ]
    assert words == [None, "changed", "changed and accepted", "accepted"]


def test_rejected_statements_have_no_number() -> None:
    rejected = decided(BUILT, a_decision(1, Act(Action.REJECT), BUILT, ARTICLE))
    kept = decided(replace(BUILT, id="b"))
    assert [(one.number, one.statement.id) for one in numbered_of([rejected, kept])] == [(1, "b")]
