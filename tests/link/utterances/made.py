"""Bundles by hand, and small worlds of them for property tests."""

from __future__ import annotations

from itertools import combinations

from hypothesis import strategies as st

from onrecord.link.utterances.bundles import Bundle, Content
from onrecord.link.utterances.constraints import Constraints
from onrecord.link.utterances.occasion import Period, occasion_of
from onrecord.link.utterances.relation import Levels

LEVELS = Levels()
FREE = Constraints()
WORDS = tuple("the ferry sails every morning and nobody asked about tolls in May".split())


def day(number: int) -> Period:
    """A day of May."""
    return Period(f"2021-05-{number:02}", f"2021-05-{number:02}")


def a_content(number: int = 1, words: tuple[str, ...] = WORDS, **more: int) -> Content:
    return Content(number, words, **more)


def a_bundle(
    *statements: str,
    content: Content | None = None,
    speaker: str | None = "ana",
    said: Period = Period(),  # noqa: B008
    published: Period = day(4),  # noqa: B008
) -> Bundle:
    occasion = occasion_of(speaker, said, published)
    return Bundle(content or a_content(), occasion, statements or ("a",))


@st.composite
def worlds(draw: st.DrawFn) -> tuple[list[Bundle], dict[tuple[int, int], float]]:
    """Some bundles of a few contents, and how these compare."""
    contents = [
        a_content(number, tuple(draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=12))))
        for number in range(draw(st.integers(1, 5)))
    ]
    made = []
    for name in range(draw(st.integers(1, 9))):
        said = draw(st.sampled_from([Period(), day(3), day(4), Period(None, "2021-05-03")]))
        bundle = a_bundle(
            f"s{name}",
            content=draw(st.sampled_from(contents)),
            speaker=draw(st.sampled_from([None, "ana", "tom"])),
            said=said,
            published=draw(st.sampled_from([Period(), day(4), Period("2021-09-01", "2021-09-01")])),
        )
        made.append(bundle)
    values = st.sampled_from([0.0, 0.3, 0.5, 0.7, 0.7, 0.9])
    numbers = range(len(contents))
    scores = {pair: draw(values) for pair in combinations(numbers, 2) if draw(st.booleans())}
    return made, scores
