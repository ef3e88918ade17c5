from __future__ import annotations

from dataclasses import fields, replace

import pytest

from onrecord.contract import Kind, Speaker
from onrecord.store.page_records import OpenArticle
from onrecord.store.review.records import Act, Action
from onrecord.view.pages.article import article_page
from onrecord.view.review.attempt import Attempt, attempt_of, rest_attempt
from onrecord.view.review.conflict import conflict_of
from onrecord.view.review.draft import Draft
from onrecord.view.review.form_values import write_spans
from onrecord.view.review.review_form import Asked, act_of
from tests.view.made import a_statement, an_article, places
from tests.view.made_room import (
    RoomPage,
    a_decision,
    an_open_article,
    decided,
    reviewing,
)

TEXT = "“We built it,” said Lena Sorrel to the men of the yard."
ARTICLE = an_article(TEXT)
BUILT = a_statement(TEXT, "“We built it,”", name="aa", cue=places(TEXT, "said"))
SENT = {
    "statement": "aa",
    "action": "spans",
    "content": "0-14",
    "cue": "15-19",
    "source": "20-31",
    "who": "other",
    "speaker": "Lena Sorrel",
    "type": "person",
    "reason": "unnamed",
    "kind": "direct",
    "mode": "speech",
    "reading": "1",
    "seen": "0",
    "version": ARTICLE.sha256,
}
REJECTED = a_decision(4, Act(Action.REJECT), BUILT, ARTICLE)
NAMED = a_decision(4, Act(Action.SPEAKER, speaker=Speaker(name="Bo Lark")), BUILT, ARTICLE)


def sent(**more: str) -> Asked:
    return act_of(SENT | more)


def page_of(opened: OpenArticle, attempt: Attempt) -> RoomPage:
    return RoomPage(article_page(reviewing(), opened, attempt=attempt))


def test_who_comes_second_sees_what_the_first_one_did_and_keeps_every_field() -> None:
    now = an_open_article(ARTICLE, decided(BUILT, NAMED))
    attempt = conflict_of(sent(), now, [NAMED], TEXT)
    page = page_of(now, attempt)
    assert "This statement was changed while you had it open" in page.said()
    assert "Bo Lark, Wed 4 Mar 2026, 05:06 UTC: speaker: Unnamed became Bo Lark" in page.said()
    assert "Nothing was overwritten" in page.said()
    assert attempt.draft == sent().draft
    for field in ("content", "cue", "source", "speaker", "kind", "mode"):
        assert page.values(field) == [SENT[field]]
    assert {"other", "person", "unnamed"} <= {at["value"] for at in chosen(page)}


def test_the_draft_can_be_applied_anew_with_what_is_seen_now() -> None:
    now = an_open_article(ARTICLE, decided(BUILT, NAMED), reading=2)
    page = page_of(now, conflict_of(sent(), now, [NAMED], TEXT))
    assert (page.values("reading"), page.values("seen")) == (["2"], ["4"])
    assert [at["value"] for _, at in page.tags if at.get("form") == "review"] == ["spans"]


def test_a_statement_that_is_found_under_another_id_is_the_same() -> None:
    changed = replace(BUILT, id="zz")
    decision = a_decision(4, Act(Action.SPANS, content=places(TEXT, "built")), BUILT, ARTICLE)
    now = an_open_article(ARTICLE, decided(changed, decision, found=BUILT))
    page = page_of(now, conflict_of(sent(), now, [decision], TEXT))
    assert page.values("statement")[0] == "zz"


def test_words_that_moved_are_found_in_the_new_text() -> None:
    text = "Correction.\n" + TEXT
    article = an_article(text)
    now = an_open_article(article, replace(BUILT, content=places(text, "“We built it,”")))
    attempt = conflict_of(sent(), now, [], TEXT)
    assert attempt.draft.content == write_spans(places(text, "“We built it,”"))
    assert attempt.draft.source == write_spans(places(text, "Lena Sorrel"))
    page = page_of(now, attempt)
    assert "This article was read again while you were editing" in page.said()
    assert "have moved by 12 characters and are still there" in page.said()
    assert page.values("version")[0] == article.sha256


def test_in_a_new_text_the_statement_at_the_same_words_is_meant() -> None:
    text = "Correction.\n" + TEXT
    moved = replace(BUILT, id="zz", content=places(text, "“We built it,”"))
    now = an_open_article(an_article(text), moved)
    page = page_of(now, conflict_of(sent(action="speaker"), now, [], TEXT))
    assert "no longer there" not in page.said()
    assert page.values("statement")[0] == "zz"
    assert [at["value"] for _, at in page.tags if at.get("form") == "review"] == ["speaker"]


@pytest.mark.parametrize("seen_text", [TEXT, None])
def test_words_that_are_gone_have_to_be_selected_anew(seen_text: str | None) -> None:
    article = an_article("Nothing of it is left.")
    now = an_open_article(article)
    attempt = conflict_of(sent(), now, [], seen_text)
    page = page_of(now, attempt)
    assert attempt.draft.content == SENT["content"]
    assert "The words that your draft points to are no longer there" in page.said()
    assert not [at for _, at in page.tags if at.get("form") == "review"]


@pytest.mark.parametrize("content", ["0-999999999999", "", "14-14"])
def test_typed_words_that_are_nowhere_are_of_no_statement(content: str) -> None:
    now = an_open_article(ARTICLE, replace(BUILT, id="zz"), reading=2)
    page = page_of(now, conflict_of(sent(content=content), now, [], TEXT))
    assert "The statement that you had open is no longer there" in page.said()


def test_a_statement_that_is_gone_can_be_added_with_all_that_was_typed() -> None:
    now = an_open_article(ARTICLE, reading=2)
    attempt = conflict_of(sent(kind="", action="accept"), now, [], TEXT)
    page = page_of(now, attempt)
    assert "The statement that you had open is no longer there" in page.said()
    assert [at["value"] for _, at in page.tags if at.get("form") == "review"] == ["add"]
    assert page.values("content") == ["0-14"]
    assert attempt.draft.kind == Kind.DIRECT


def test_somebody_rejected_it_meanwhile() -> None:
    other = a_statement(TEXT, "to the men", name="bb")
    now = an_open_article(ARTICLE, decided(BUILT, REJECTED), other)
    page = page_of(now, conflict_of(sent(), now, [REJECTED], TEXT))
    assert "Bo Lark, Wed 4 Mar 2026, 05:06 UTC: rejected" in page.said()
    # The draft does not slip under the statement that is left.
    assert page.values("statement")[0] == ""
    assert page.values("content") == ["0-14"]


def test_an_undo_that_is_refused_leaves_the_desk_as_it_is() -> None:
    now = an_open_article(ARTICLE, BUILT)
    undo = act_of({"action": "undo", "decision": "4"})
    page = page_of(now, attempt_of(undo, "decision 4 is undone already"))
    assert "Not saved decision 4 is undone already." in page.said()
    assert page.values("statement")[0] == "aa"


def test_a_form_that_is_refused_comes_back_with_the_reason() -> None:
    now = an_open_article(ARTICLE, BUILT)
    refused = page_of(now, attempt_of(sent(), "there is such a statement already"))
    assert "Not saved there is such a statement already. All that you entered" in refused.said()
    wrong = sent(content="nonsense")
    page = page_of(now, attempt_of(wrong))
    assert "names no characters" in page.said()
    assert page.values("content") == ["nonsense"]


@pytest.mark.parametrize(
    ("action", "kept"),
    [
        ("speaker", {"content": "0-13", "who": "name::Lena Sorrel"}),
        ("spans", {"content": "0-14", "who": "other", "speaker": "Bo Lark"}),
        ("accept", {"content": "0-13", "who": "other", "speaker": "Bo Lark"}),
    ],
)
def test_what_else_was_changed_is_still_in_the_form_when_one_thing_is_saved(
    action: str, kept: dict[str, str]
) -> None:
    lena = replace(BUILT, speaker=Speaker(name="Lena Sorrel"))
    after = an_open_article(ARTICLE, lena)
    form = {"action": action, "content": "0-13", "source": "", "speaker": "Bo Lark"}
    rest = rest_attempt(sent(**form), after)
    assert rest is not None
    assert {name: getattr(rest.draft, name) for name in kept} == kept
    assert "Saved, and something is still to be saved" in page_of(after, rest).said()


def test_nothing_is_left_where_nothing_else_was_changed() -> None:
    lena = replace(BUILT, speaker=Speaker(name="Lena Sorrel"), source=places(TEXT, "Lena Sorrel"))
    after = an_open_article(ARTICLE, lena)
    whole = {"who": "name::Lena Sorrel"}
    assert rest_attempt(sent(action="accept", **whole), after) is None
    assert rest_attempt(sent(action="reject", content="0-3"), after) is None
    assert rest_attempt(sent(action="accept", statement="gone"), after) is None


def test_a_draft_has_a_field_for_everything_that_is_sent() -> None:
    assert {one.name for one in fields(Draft)} - {"decision"} == set(SENT) - {
        "reading",
        "seen",
        "version",
    }


def chosen(page: RoomPage) -> list[dict[str, str | None]]:
    return [at for _, at in page.tags if "checked" in at or "selected" in at]
