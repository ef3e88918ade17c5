"""Whom the installed model chooses where the words of a source do not name anybody in full."""

from __future__ import annotations

import pytest

from onrecord.contract import Reason, SpeakerBasis, SpeakerType, Statement
from onrecord.pipeline import extract_text
from tests.identify.viewed import speaker_of, statement_with

HEADLINE = "Harbour road opens at last\n\n"
END = (
    "\n\nThe ferry leaves Orr at seven every morning and is back by noon, except on Sundays "
    "and in storms."
)
QUAY = (
    "Ann Reed, the mayor of Orr, met Bob Holt, a lawyer for the ferry company, at the harbour on "
    "Monday.\n\n"
)


def article(*paragraphs: str) -> str:
    """Between a headline and an end that name nobody: a text as newspapers print it."""
    return HEADLINE + "\n\n".join(paragraphs) + END


def quay(source: str) -> str:
    """A man and a woman, then a quotation of one of them."""
    return article(QUAY + f"“The road is safe,” {source} said.")


def within(text: str, words: str) -> Statement:
    """The innermost statement with these words."""
    found = [each for each in extract_text(text).statements if words in each.text]
    (inner,) = (each for each in found if each.within in {outer.id for outer in found})
    return inner


def test_a_pronoun_is_the_nearest_who_fits() -> None:
    text = article(
        "Carl Bray built the harbour at Orr forty years ago and left the town soon after.",
        "These days others run the ferry. Bob Holt, its captain, stood on the quay on Monday.",
        "“The boat is too old for the winter,” he said.",
    )
    speaker = speaker_of(text, "too old")
    assert (speaker.name, speaker.basis) == ("Bob Holt", SpeakerBasis.COREFERENCE)


@pytest.mark.parametrize(("pronoun", "name"), [("she", "Ann Reed"), ("he", "Bob Holt")])
def test_of_a_man_and_a_woman_the_pronoun_tells_which(pronoun: str, name: str) -> None:
    assert speaker_of(quay(pronoun), "road is safe").name == name


def test_she_is_never_one_whom_the_article_calls_he_again_and_again() -> None:
    text = article(
        "Robin Holt has run the ferry at Orr for years. He built it himself, and his brother "
        "paints it. He lives by the harbour with his wife, and he is 60.",
        "“The road is safe,” she said on Monday.",
    )
    speaker = speaker_of(text, "road is safe")
    assert (speaker.name, speaker.reason) == (None, Reason.UNNAMED)


@pytest.mark.parametrize(
    "words", ["“Holt must mend the ferry,”", "“The ferry of Carl Holt is old, and Holt knows it,”"]
)
def test_whom_the_words_name_is_not_who_says_them(words: str) -> None:
    text = article(
        "Bob Reed, the mayor of Orr, came to the harbour on Monday.", f"{words} he said."
    )
    assert speaker_of(text, "ferry").name == "Bob Reed"


def test_who_is_the_person_right_before_it() -> None:
    text = article("Bob Holt, who said that the ferry was old, left the harbour on Monday.")
    assert speaker_of(text, "ferry was old").name == "Bob Holt"


@pytest.mark.parametrize(
    ("first", "second", "source", "name"),
    [
        ("Mayor Ann Holt", "Captain Bob Holt", "Captain Holt", "Bob Holt"),
        ("Mayor Ann Holt", "Captain Bob Holt", "Mayor Holt", "Ann Holt"),
        ("Captain Bob Holt", "Mayor Ann Holt", "Captain Holt", "Bob Holt"),
        ("Captain Bob Holt", "Mayor Ann Holt", "Mayor Holt", "Ann Holt"),
        ("Ann Holt", "her brother Bob Holt", "Mr. Holt", "Bob Holt"),
        ("Bob Holt", "his sister Ann Holt", "Mrs. Holt", "Ann Holt"),
    ],
)
def test_of_two_with_one_surname_the_title_tells_which(
    first: str, second: str, source: str, name: str
) -> None:
    text = article(
        f"{first} came to the harbour on Monday. There {second} was waiting for the ferry.",
        f"“The ferry is old,” {source} said.",
    )
    assert speaker_of(text, "ferry is old").name == name


@pytest.mark.parametrize(
    ("source", "name"), [("the mayor", "Ann Reed"), ("the lawyer", "Bob Holt")]
)
def test_a_description_is_whom_the_article_calls_so(source: str, name: str) -> None:
    speaker = speaker_of(quay(source), "road is safe")
    assert (speaker.name, speaker.basis) == (name, SpeakerBasis.TITLE)


def test_a_spokesman_who_was_named_is_meant_by_the_spokesman() -> None:
    text = article(
        "Ann Reed, the mayor of Orr, was away on Monday. Her spokesman, Bob Holt, came.",
        "“The ferry is old,” the spokesman said.",
    )
    assert speaker_of(text, "ferry is old").name == "Bob Holt"


@pytest.mark.parametrize("source", ["the minister", "her spokesman", "a spokesman", "a sailor"])
def test_a_description_of_whom_the_article_does_not_name_stays_unknown(source: str) -> None:
    speaker = speaker_of(quay(source), "road is safe")
    assert (speaker.name, speaker.reason) == (None, Reason.UNNAMED)


def test_the_board_is_the_one_that_was_named_in_full() -> None:
    text = article(
        "The Orr Harbour Board met on Monday to talk about the ferry.",
        "“The boat is old,” the board said in a statement.",
    )
    speaker = speaker_of(text, "boat is old")
    assert (speaker.name, speaker.type) == ("Orr Harbour Board", SpeakerType.ORGANISATION)


def test_they_are_the_group_who_spoke_last() -> None:
    text = article(
        "“The boat is old,” Veldish officials said on Monday.",
        "They said that the harbour was old too.",
    )
    speaker = speaker_of(text, "harbour was old")
    assert (speaker.name, speaker.type) == ("Veldish officials", SpeakerType.GROUP)


def test_several_who_speak_together_are_a_group_of_full_names() -> None:
    speaker = speaker_of(quay("Reed and Holt"), "road is safe")
    assert (speaker.name, speaker.type) == ("Ann Reed and Bob Holt", SpeakerType.GROUP)


def test_i_in_a_quotation_is_who_is_quoted() -> None:
    text = article(
        QUAY + "“My captain told me that the ferry was old, and I said that it must go,” she said."
    )
    assert within(text, "it must go").speaker.name == "Ann Reed"
    assert within(text, "ferry was old").speaker.reason == Reason.UNNAMED


def test_who_is_told_of_in_a_statement_speaks_within_it() -> None:
    text = article("Bob Holt, the captain, said that Ann Reed had told the council of the leak.")
    text += "\n\n“Ann Reed told me that the money was gone,” Bob Holt said."
    assert statement_with(text, "money was gone").speaker.name == "Bob Holt"
    assert within(text, "money was gone").speaker.name == "Ann Reed"


def test_the_articles_own_i_is_who_wrote_it() -> None:
    text = (
        "A week on the ferry\n\nBy Lena Bray\n\nThe ferry left Orr at dawn. I said that the boat "
        "was old. “I say that it is new,” Bob Holt said."
    )
    assert speaker_of(text, "was old").name == "Lena Bray"
    assert speaker_of(text, "is new").name == "Bob Holt"


def test_without_a_byline_the_articles_own_i_is_unknown() -> None:
    text = article("The ferry left Orr at dawn. I said that the boat was old.")
    assert speaker_of(text, "boat was old").reason == Reason.UNNAMED


def test_a_quotation_that_goes_on_without_source_is_the_same_speakers() -> None:
    text = article(
        "“The ferry is old,” Ann Reed, the mayor, said on Monday.",
        "“We need another one. It will cost a lot of money.”",
    )
    assert speaker_of(text, "another one").name == "Ann Reed"


def test_in_an_interview_answers_are_the_guests() -> None:
    text = (
        "Courier: Is the ferry old?\n\nAnn Reed: It is old and it is slow.\n\n"
        "Courier: Will there be another one?\n\nReed: There will be one in May.\n\n"
        "Courier: Who pays?\n\nReed: The harbour board pays."
    )
    answers = [speaker_of(text, words).name for words in ("slow", "in May", "board pays")]
    assert answers == ["Ann Reed"] * 3


@pytest.mark.parametrize(
    "cited", ["quoted Reed", "quoted Mrs. Reed", "cited Ann Reed", "cited A. Reed"]
)
def test_who_is_cited_speaks_and_who_cites_is_a_relay(cited: str) -> None:
    text = article(
        "Ann Reed, the mayor of Orr, came to the harbour on Monday. "
        f"The Orr Courier {cited} as saying that the ferry was old."
    )
    statement = statement_with(text, "ferry was old")
    assert statement.speaker.name == "Ann Reed"
    assert [relay.name for relay in statement.relays] == ["Orr Courier"]
