"""Clear stories, as the installed model reads them."""

from __future__ import annotations

from dataclasses import replace

from onrecord.collect import collect_text
from onrecord.contract import Statement
from onrecord.pipeline import Pipeline
from tests.identify.occasions.marked import PUBLISHED

BRIEFING = (
    "Mayor Ann Reed told reporters at a news conference in Orr on Monday that the road is shut.\n\n"
    "“It is the rain,” she added."
)


def statements_of(text: str) -> tuple[Statement, ...]:
    article = replace(collect_text(text), published=PUBLISHED)
    return Pipeline().extract(article).statements


def occasion(statement: Statement) -> tuple[str | None, ...]:
    """To whom, where, and the words for when."""
    parts = (statement.addressee, statement.venue, statement.said)
    return tuple(part.text if part else None for part in parts)


def occasions(text: str) -> list[tuple[str | None, ...]]:
    """Those of the outermost statements."""
    return [occasion(each) for each in statements_of(text) if each.within is None]


def test_to_whom_where_and_when_stand_around_one_cue() -> None:
    first = statements_of(BRIEFING)[0]
    assert occasion(first) == ("reporters", "news conference in Orr", "Monday")
    assert first.said is not None
    assert (first.said.start, first.said.end) == ("2016-10-10", "2016-10-10")


def test_what_the_same_speaker_adds_is_of_the_same_occasion() -> None:
    first, added = statements_of(BRIEFING)
    assert (added.addressee, added.venue, added.said) == (
        first.addressee,
        first.venue,
        first.said,
    )


def test_another_speaker_with_an_occasion_of_their_own_has_that_one() -> None:
    assert occasions(
        "“The road is shut,” Ann Reed told supporters at a rally in Orr on Monday.\n\n"
        "“She is wrong,” Bob Holt said in a statement on Tuesday."
    ) == [("supporters", "rally in Orr", "Monday"), (None, "statement", "Tuesday")]


def test_a_subheading_ends_an_occasion() -> None:
    text = (
        f"The bridge in Orr\n\n{BRIEFING}\n\nThe board\n\n"
        "The Harbour Board met to talk about the road. Bob Holt said that the board would pay."
    )
    assert occasions(text)[-1] == (None, None, None)


def test_what_somebody_always_says_is_of_no_occasion() -> None:
    assert occasions(
        "“The road is shut,” Ann Reed told reporters at a rally in Orr on Monday.\n\n"
        "Reed has repeatedly said that the board must pay."
    )[1] == (None, None, None)


def test_an_interview_is_with_its_interviewer() -> None:
    told = ("NARA", "interview", "Tuesday")
    assert occasions(
        "“The road is shut,” Mayor Ann Reed told NARA in an interview on Tuesday.\n\n"
        "“The board will pay,” she said."
    ) == [told, told]


def test_an_interview_aired_on_sunday_was_held_on_sunday_or_before() -> None:
    (statement,) = statements_of(
        "“The road is shut,” Mayor Ann Reed said in an interview with NARA aired on Sunday."
    )
    assert statement.said is not None
    assert (statement.said.start, statement.said.end) == (None, "2016-10-09")


def test_a_letter_is_to_somebody_and_a_tweet_to_nobody() -> None:
    assert occasions("In a letter to the Harbour Board, Ann Reed wrote that the road is shut.") == [
        ("the Harbour Board", "letter to the Harbour Board", None)
    ]
    assert occasions("“The road is shut,” Ann Reed wrote on Twitter on Monday.") == [
        (None, "Twitter", "Monday")
    ]


def test_what_somebody_quotes_was_said_elsewhere() -> None:
    outer, inner = statements_of(
        "“Bob Holt told me, ‘The road is shut,’” Ann Reed told reporters in Orr on Monday."
    )
    assert occasion(outer) == ("reporters", "Orr", "Monday")
    assert inner.within == outer.id
    assert occasion(inner) == ("me", None, None)


def test_in_a_transcript_each_speaks_to_the_other() -> None:
    statements = statements_of(
        "Mayor Ann Reed spoke to NARA's Bob Holt on Tuesday.\n\nHOLT: Is the road shut?\n\n"
        "REED: It is. The rain has taken the bridge.\n\nHOLT: When will it open?\n\n"
        "REED: In May, I hope."
    )
    names = [each.addressee.name if each.addressee else None for each in statements]
    assert names == ["Ann Reed", "Bob Holt", "Ann Reed", "Bob Holt"]


def test_where_nothing_is_told_nothing_is_made_up() -> None:
    assert occasions("“The road is shut,” Ann Reed said.") == [(None, None, None)]
