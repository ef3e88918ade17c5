"""What holds of the occasions of every text, however hostile: sound, and in linear steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.collect import collect_text
from onrecord.encoder.article_vectors import ArticleVectors
from onrecord.extract import extract
from onrecord.identify import identify
from onrecord.identify.article_view import view_article
from onrecord.identify.dates import find_dates
from onrecord.identify.occasions.candidates import Part
from onrecord.identify.occasions.telling import Occasion, occasions_of
from onrecord.identify.occasions.weights import OccasionWeights
from tests.identify.occasions.marked import PUBLISHED
from tests.identify.occasions.second import blank_phrases, model_of
from tests.identify.viewed import BY_RULES
from tests.steps import counted

WORDS = st.sampled_from(
    [
        *(
            "Ann Reed",
            "Bob Holt",
            "Reed",
            "he",
            "she",
            "the mayor",
            "reporters",
            "the board",
            "NARA",
        ),
        *("said", "told", "asked", "added", "wrote", "speaking", "aired", "that", "who was", "and"),
        *("at a rally", "in Orr", "Orr, Veldmark", "in front of", "of", "to", "an email", "the"),
        *("on Monday", "Monday’s debate", "a May 4 letter", "last week", "in 2014", "in Spanish"),
        *("“Road,”", "“", "”", "'", "’", "(", ")", ".", ",", ":", "?", "_", "\n", "\n\n", "\u202e"),
    ]
)
NEWSLIKE = st.lists(WORDS, max_size=60).map(" ".join)
# Everything goes on, so that all bounds are reached.
NAMES = {"own": 1.0, "goes on same": 3.0, "goes on other": 2.0, "nothing": -3.0}
WEIGHTS = OccasionWeights(
    dict.fromkeys(Part, NAMES), dict.fromkeys(Part, NAMES), dict.fromkeys(Part, 0.1)
)

TEXTS: dict[str, Callable[[int], str]] = {
    "rallies": lambda n: "".join(
        f"“Road,” Ann Reed told reporters at a rally in Orr{i} on May {i % 28 + 1}. She added that "
        "it is.\n\n"
        for i in range(n)
    ),
    "one occasion for all": lambda n: (
        "On Monday the candidates met at a debate in Orr.\n\n"
        + "“Road,” Ann Reed said. “No,” Bob Holt said.\n\n" * n
    ),
    "one paragraph": lambda n: (
        "“Road,” Ann Reed told the board at a hearing in Orr on Monday. "
        + "".join(f"“No,” Bob{i} Holt{i} said. " for i in range(n))
    ),
    "one endless line": lambda n: (
        "Ann Reed told Bob Holt at a rally in Orr on Monday that it is, and said in a letter so, "
        * n
    ),
    "nobody named": lambda n: "“Road,” the mayor told them at a rally on Monday. " * n,
    "no source": lambda n: "asked at a rally in Orr, “Road.” " * n,
    "scenes": lambda n: "They met at a rally in Orr on Monday. " * n + "“Road,” Ann Reed said.",
    "labels": lambda n: "Tuesday\n\n" + "REED: Is it open?\n\nHOLT: It is, at a rally.\n\n" * n,
    "in each other": lambda n: (
        "Ann Reed said at a rally that Bob Holt said in Orr that " * n + "so."
    ),
    "one endless quotation": lambda n: "“It rains. " + "Bob Holt said ‘No’ at a rally. " * n + "”",
    "one endless phrase": lambda n: "“Road,” Ann Reed told " + "the board and Orr " * n,
    "prepositions": lambda n: "“Road,” Ann Reed said " + "in at on to " * n,
    "one endless clause": lambda n: "“Road,” Ann Reed said to Holt who was at a rally " * n,
}


def read(text: str) -> Callable[[], dict[str, Occasion]]:
    """Finds the occasions of what the rules find in the text."""
    article = replace(collect_text(text), published=PUBLISHED)
    found = extract(article, BY_RULES)
    statements = identify(article, found.statements, ArticleVectors(), BY_RULES).statements
    view, dates = view_article(article, None), find_dates(text, PUBLISHED)
    phrases, model = blank_phrases(text), model_of(WEIGHTS)
    return lambda: occasions_of(view, statements, dates, phrases, model)


def check(occasion: Occasion, text: str) -> None:
    for part in (occasion.addressee, occasion.venue, occasion.said):
        if part is not None:
            assert [span.of(text) for span in part.spans] == [part.text]
            assert part.text.strip()


@given(st.one_of(NEWSLIKE, st.text(max_size=300)))
@settings(max_examples=200, deadline=None)
def test_what_is_told_is_always_words_of_the_text(text: str) -> None:
    for occasion in read(text)().values():
        check(occasion, text)


@given(NEWSLIKE)
@settings(max_examples=30, deadline=None)
def test_the_same_text_has_the_same_occasions(text: str) -> None:
    work = read(text)
    assert work() == work()


@pytest.mark.parametrize("name", TEXTS)
def test_three_times_the_text_takes_three_times_the_steps(name: str) -> None:
    # Long enough for the bounds on what is carried to be reached in both.
    steps = counted(read(TEXTS[name](70)))
    assert counted(read(TEXTS[name](210))) <= 3.7 * steps + 3_000
