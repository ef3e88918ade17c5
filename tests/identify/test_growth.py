"""Texts that no newspaper prints: read without an exception, in steps that grow with the text."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from onrecord.collect import collect_text
from onrecord.contract import Article, Statement
from onrecord.encoder.article_vectors import ArticleVectors
from onrecord.encoder.name_vectors import WIDTH, NameVectors
from onrecord.extract import extract
from onrecord.identify import identify
from onrecord.settings import ExtractionSettings
from tests.identify.occasions.second import blank_phrases
from tests.identify.viewed import BY_RULES
from tests.steps import counted

TEXTS: dict[str, Callable[[int], str]] = {
    "full names": lambda n: "".join(f"“Road,” Ann{i} Reed{i} said.\n\n" for i in range(n)),
    "many of one surname": lambda n: (
        " ".join(f"Ann{i} Reed met." for i in range(n)) + "\n\n" + "“Road,” Reed said.\n\n" * n
    ),
    "one name again and again": lambda n: "“Road,” Ann Reed said.\n\n" * n,
    "a body and its pronouns": lambda n: (
        "Denmark’s Harbour Board met. “Road,” the board said. It said that it is.\n\n" * n
    ),
    "a name behind every cue": lambda n: "“Road,” she said, and Ann Reed met Bob Holt, " * n,
    "pronouns": lambda n: "Ann Reed came.\n\n" + "“Road,” she said. He said that it is.\n\n" * n,
    "descriptions": lambda n: (
        "Ann Reed, the mayor, came.\n\n" + "“Road,” the mayor said.\n\n“No,” her aide said.\n\n" * n
    ),
    "everybody is a mayor": lambda n: "".join(
        f"“Road,” the mayor, Ann{i} Reed{i}, said.\n\n“No,” the mayor said.\n\n" for i in range(n)
    ),
    "groups": lambda n: "“Road,” Veldish officials said.\n\n“No,” they said.\n\n" * n,
    "together": lambda n: " and ".join(f"Ann{i} Reed" for i in range(n)) + " said that it is.",
    "relays": lambda n: "“Road,” Ann Reed said, according to NARA, the Courier reported.\n\n" * n,
    "in each other": lambda n: "Ann Reed said that Bob Holt said that " * n + "it is.",
    "no names": lambda n: "“the road is shut,” she said. they said that it is.\n\n" * n,
    "no source": lambda n: "Ann Reed came.\n\n" + "“The road is shut, and so it is.”\n\n" * n,
    "other scripts": lambda n: "“Дорога закрыта,” Анна Рид said.\n\n“Ναι,” Άννα Ριντ said.\n\n" * n,
    "scripts without capitals": lambda n: "“路,” 安 said.\n\n“דרך,” אן ריד said.\n\n" * n,
    "one endless line": lambda n: "Ann Reed said that she said “Road,” the mayor said, " * n,
    "one endless name": lambda n: "“Road,” she said.\n\n" + "Ann " * n,
    "one endless word": lambda n: "“Road,” she said.\n\n" + "Ann" * n,
    "capitals": lambda n: "“Road,” Ann Reed said.\n\n" + "ANN REED TOLD BOB HOLT. " * n,
    "labels": lambda n: "Reed: Is it open?\n\nHolt: It is.\n\n" * n,
}


def blank_vectors(text: str) -> ArticleVectors:
    """Vectors of networks that know nothing, of a piece at every character."""
    places = np.arange(len(text), dtype=np.int32)
    vectors = np.zeros((len(text), WIDTH), dtype=np.float16)
    names = NameVectors(places, places + np.int32(1), vectors)
    return ArticleVectors(names, blank_phrases(text))


def identified(article: Article, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """As the installed model chooses among speakers."""
    given = ExtractionSettings()
    return identify(article, statements, blank_vectors(article.text), given).statements


def work_on(text: str) -> Callable[[], object]:
    """Identifies the speakers of what the rules find in the text."""
    article = collect_text(text)
    statements = extract(article, BY_RULES).statements
    assert statements
    return lambda: identified(article, statements)


@pytest.mark.parametrize("name", TEXTS)
def test_three_times_the_text_takes_three_times_the_steps(name: str) -> None:
    # Long enough for the bounds on candidates to be reached in both.
    steps = counted(work_on(TEXTS[name](65)))
    assert counted(work_on(TEXTS[name](195))) <= 3.7 * steps + 3_000


def test_a_thousand_names_and_ten_thousand_pronouns_are_read() -> None:
    names = " ".join(f"Ann{i} Reed{i} came." for i in range(1_000))
    text = f"{names}\n\n" + "He told her that they had seen him with his. " * 2_000
    article = collect_text(text)
    statements = extract(article, BY_RULES).statements
    assert len(identified(article, statements)) == len(statements) > 1_000


@pytest.mark.parametrize("name", TEXTS)
def test_a_name_is_given_exactly_where_there_is_no_reason(name: str) -> None:
    article = collect_text(TEXTS[name](20))
    for each in identified(article, extract(article, BY_RULES).statements):
        assert (each.speaker.name is None) == (each.speaker.reason is not None)
