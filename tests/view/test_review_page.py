from __future__ import annotations

from onrecord.contract import Speaker
from onrecord.store.review.records import Act, Action, ArticleDecision, Correction
from onrecord.view.pages.review import review_page
from tests.view.made import a_statement, an_article
from tests.view.made_room import RoomPage, a_decision, decided, reviewing

TEXT = "“We built it,” said Lena Sorrel."
ARTICLE = an_article(TEXT)
BUILT = a_statement(TEXT, "“We built it,”", name="aa", speaker=Speaker(name="Lena Sorrel"))
ACCEPTED = a_decision(1, Act(Action.ACCEPT), BUILT, ARTICLE)


def test_corrections_lead_to_their_place_in_the_article() -> None:
    correction = Correction("x1", "mill.txt", decided(BUILT, ACCEPTED, found=None, to_look_at=True))
    page = RoomPage(review_page(reviewing(), [correction], []))
    assert "“We built it,” Lena Sorrel direct" in page.said()
    assert "Decided by Bo Lark, Wed 4 Mar 2026, 05:06 UTC" in page.said()
    assert "/articles/x1?statement=aa#aa" in page.links


def test_the_latest_decisions_lead_to_the_log_of_their_article() -> None:
    latest = ArticleDecision("x1", "mill.txt", "A <b>boat", ACCEPTED)
    page = RoomPage(review_page(reviewing(), [], [latest]))
    assert "Bo Lark A <b>boat accepted Lena Sorrel: “We built it,” accepted" in page.said()
    assert "/articles/x1#log" in page.links


def test_a_page_with_nothing_to_do_says_so() -> None:
    page = RoomPage(review_page(reviewing(), [], []))
    assert "Nothing: every decision fits what was read last." in page.said()
    assert "Nobody decided anything yet." in page.said()
