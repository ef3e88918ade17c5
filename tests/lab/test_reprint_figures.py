from __future__ import annotations

from onrecord_lab.evaluate.links.reprints import measure_reprints, pairs_by_definition
from tests.link.reprints.texts import STORY, numbered

TEXTS = {
    "story": STORY,
    "copy": STORY.upper(),
    "excerpt": STORY.partition("\n\n")[0],
    "half": numbered(*range(6)),
    "other half": numbered(3, 4, 5, *range(10, 13)),
    "short": "See below",
    "short too": "See below",
}


def test_the_definition_asks_for_half_of_the_shorter_text() -> None:
    assert pairs_by_definition(TEXTS) == {
        ("copy", "story"),
        ("copy", "excerpt"),
        ("excerpt", "story"),
    }


def test_a_record_is_held_against_the_definition() -> None:
    figures = measure_reprints(TEXTS)
    assert (figures.right, figures.given, figures.both, figures.together) == (3, 3, 3, 3)
    assert (figures.found, figures.wrong) == (1, 0)


def test_without_reprints_nothing_is_missed() -> None:
    figures = measure_reprints({"a": STORY})
    assert (figures.found, figures.wrong) == (1, 0)
