"""How probable each candidate is, by weights that are made by hand."""

from __future__ import annotations

from math import e
from pathlib import Path

import msgspec
import pytest

from onrecord.contract import Span
from onrecord.errors import ModelDamaged
from onrecord.identify.occasions.candidates import Candidate, Part
from onrecord.identify.occasions.features import Row
from onrecord.identify.occasions.phrase import Phrase
from onrecord.identify.occasions.rereading.network import Choice
from onrecord.identify.occasions.weights import OccasionWeights, read_weights
from tests.identify.occasions.marked import article_of, reader_of, turns_of
from tests.identify.occasions.second import chosen

GOES_ON = 50.0


def weights(**by_name: float) -> OccasionWeights:
    """The same weights for every part; "goes_on" for "goes on"."""
    named = {name.replace("_", " "): weight for name, weight in by_name.items()}
    return OccasionWeights(
        dict.fromkeys(Part, named), dict.fromkeys(Part, named), dict.fromkeys(Part, 0.5)
    )


def row(value: str, *names: str, linked: tuple[str, ...] = ()) -> Row:
    (turn,) = turns_of("S[Ann Reed] C[said] T[“Rain.”]")
    return Row(Candidate(Phrase("at", Span(0, 1), value), turn, value), names, linked)


def nothing(*names: str, linked: tuple[str, ...] = ()) -> Row:
    return Row(None, names, linked)


def test_each_is_as_probable_as_its_weights() -> None:
    rows = [row("rally", "own"), row("debate"), nothing()]
    found = weights(own=1.0).chances(Part.VENUE, rows, {})
    assert found == pytest.approx([e / (e + 2), 1 / (e + 2), 1 / (e + 2)])


def test_what_no_weight_knows_counts_nothing() -> None:
    rows = [row("rally", "unheard of"), nothing()]
    assert weights().chances(Part.VENUE, rows, {}) == pytest.approx([0.5, 0.5])


def test_an_occasion_goes_on_with_the_probability_that_its_antecedent_had() -> None:
    rows = [row("rally", linked=("goes on",)), nothing(linked=("nothing goes on",))]
    sure = weights(goes_on=GOES_ON, nothing_goes_on=GOES_ON)
    assert sure.chances(Part.VENUE, rows, {"rally": 0.8}) == pytest.approx([0.8, 0.2])


def test_where_the_antecedent_told_nothing_that_goes_on() -> None:
    rows = [row("rally", linked=("goes on",)), nothing(linked=("nothing goes on",))]
    sure = weights(goes_on=GOES_ON, nothing_goes_on=GOES_ON)
    assert sure.chances(Part.VENUE, rows, {}) == pytest.approx([0.0, 1.0])


def test_what_the_antecedent_told_and_nobody_asks_for_leaves_the_plain_chances() -> None:
    rows = [row("debate", linked=("goes on",)), nothing()]
    found = weights(goes_on=GOES_ON).chances(Part.VENUE, rows, {"rally": 1.0})
    assert found == pytest.approx([0.5, 0.5])


def test_alone_whatever_was_told_before_counts_nothing() -> None:
    rows = [row("rally", linked=("goes on",)), nothing()]
    assert weights(goes_on=GOES_ON).alone(Part.VENUE, rows) == pytest.approx([0.5, 0.5])


def test_all_chances_together_are_one() -> None:
    rows = [row("rally", "own", linked=("goes on",)), row("debate"), nothing("nothing")]
    found = weights(own=0.3, goes_on=1.7, nothing=0.2).chances(
        Part.VENUE, rows, {"rally": 0.5, "court": 0.2}
    )
    assert sum(found) == pytest.approx(1.0)


def read(story: str, given: OccasionWeights) -> dict[str, Choice]:
    """What is chosen for each statement."""
    return chosen(reader_of(story), given, article_of(story)[0].text)


def venues(found: dict[str, Choice]) -> list[str | None]:
    """The words of the chosen venues, statement by statement."""
    told = (choice.get(Part.VENUE) for choice in found.values())
    return [each.phrase.words if each else None for each in told]


STORY = (
    "S1[Ann Reed] C1[said] at a rally T1[“Rain.”]\n\nS2[Ann Reed] C2[said] T2[“Snow.”]\n\n"
    "S3[Ann Reed] C3[said] at a debate T3[“Hail.”]\n\nS4[Ann Reed] C4[said] T4[“Fog.”]"
)


def test_an_occasion_goes_on_until_the_next_one() -> None:
    given = weights(own=20.0, goes_on_same=10.0)
    assert venues(read(STORY, given)) == [
        "a rally",
        "a rally",
        "a debate",
        "a debate",
    ]


def test_nothing_goes_on_where_no_weight_says_so() -> None:
    given = weights(own=20.0, nothing=10.0)
    assert venues(read(STORY, given)) == ["a rally", None, "a debate", None]


def test_what_is_less_probable_than_the_least_is_not_told() -> None:
    given = weights(nothing=1.0)
    assert venues(read(STORY, given)) == [None] * 4


def test_two_phrases_of_one_value_share_what_was_told() -> None:
    given = weights(own=20.0, goes_on_same=10.0)
    story = STORY.replace("a debate", "A RALLY")
    assert venues(read(story, given))[-1] == "A RALLY"
    first, *_, last = reader_of(story).turns
    assert first.phrases[0].words.lower() == "a rally"
    assert last.phrases == ()


def test_what_somebody_quotes_does_not_go_on_around_it() -> None:
    story = (
        "S1[Ann Reed] C1[said] T1[S2[Bob Holt] C2[said] at a rally T2[that it rained]].\n\n"
        "S3[Ann Reed] C3[said] T3[“Snow.”]"
    )
    found = read(story, weights(own=20.0, nothing=5.0))
    assert venues(found) == [None, "a rally", None]


def test_a_file_that_holds_no_weights_is_told(tmp_path: Path) -> None:
    path = tmp_path / "occasions.json"
    path.write_bytes(b'{"weights": 1}')
    with pytest.raises(ModelDamaged, match=r"occasions\.json cannot be used"):
        read_weights(path)
    with pytest.raises(ModelDamaged, match="cannot be used"):
        read_weights(tmp_path / "missing.json")


def test_weights_are_read_as_they_were_written(tmp_path: Path) -> None:
    given = weights(own=1.5)
    path = tmp_path / "occasions.json"
    path.write_bytes(msgspec.json.encode(given))
    assert read_weights(path) == given
