"""Of many statements the one that comes nearest: by words, by speaker, by day."""

from __future__ import annotations

import pytest

from onrecord.checked import Outcome, Quotation, When, Whose
from onrecord.link.check.choice import Asked, Told, nearest
from onrecord.link.check.fits import Fit
from onrecord.link.utterances.occasion import Period

EXACT = Fit(Outcome.WORD_FOR_WORD, 1.0, None, is_quoted=True)
SURE = Fit(Outcome.CHANGED, 0.9, None, is_quoted=True)
UNSURE = Fit(Outcome.CHANGED, 0.6, None, is_quoted=True)
PERHAPS = Fit(Outcome.PERHAPS, 0.4, None, is_quoted=True)


def day(number: int) -> Period:
    return Period(f"2021-05-{number:02}", f"2021-05-{number:02}")


def told(name: str, fit: Fit = EXACT, said: Period = Period(), published: int = 9) -> Told:  # noqa: B008
    speaker = name if name.isalpha() else None
    return Told(f"{name}{published}", speaker, speaker, said, day(published), fit)


ASKED = Asked.of(Quotation("…", "Ana Ruiz", "2021-05-02", "2021-05-02"), ("ana",))


@pytest.mark.parametrize(
    "in_order",
    [
        (told("tom", SURE), told("ana", UNSURE)),
        (told("ana", SURE), told("tom", EXACT)),
        (told("tom", EXACT), told("?", EXACT)),
        (told("ana", EXACT, day(2)), told("ana", EXACT), told("ana", EXACT, day(3))),
        (told("ana", EXACT), told("ana", SURE)),
        (told("?", EXACT), told("tom", SURE)),
        (told("ana", PERHAPS), told("tom", UNSURE)),
        (told("ana", published=4), told("ana", published=5)),
    ],
)
def test_what_comes_nearer(in_order: tuple[Told, ...]) -> None:
    first, *others = in_order
    for other in others:
        assert nearest(ASKED, (first, other)) is first
        assert nearest(ASKED, (other, first)) is first
    assert nearest(ASKED, ()) is None


def test_other_words_of_somebody_else_are_only_perhaps_it() -> None:
    assert ASKED.outcome(told("tom", UNSURE)) is Outcome.PERHAPS
    assert ASKED.outcome(told("?", UNSURE)) is Outcome.PERHAPS
    assert ASKED.outcome(told("ana", UNSURE)) is Outcome.CHANGED
    assert ASKED.outcome(told("tom", SURE)) is Outcome.CHANGED
    assert ASKED.outcome(told("tom", EXACT)) is Outcome.WORD_FOR_WORD


@pytest.mark.parametrize(
    ("name", "whose"),
    [("ana", Whose.SAME), ("Ruiz", Whose.SAME), ("Ruizo", Whose.OTHER), ("?", Whose.UNKNOWN)],
)
def test_a_speaker_is_told_from_others(name: str, whose: Whose) -> None:
    assert ASKED.whose(told(name)) is whose
    assert Asked.of(Quotation("…"), ()).whose(told(name)) is Whose.NOT_ASKED


@pytest.mark.parametrize(
    ("asked", "said", "when"),
    [
        (("2021-05-01", "2021-05-31"), day(14), When.SAME),
        (("2021-06-01", "2021-06-30"), day(14), When.ANOTHER),
        (("--05-14", "--05-14"), day(14), When.SAME),
        (("--02-20", "--02-20"), day(14), When.ANOTHER),
        (("--05-10", "--05-14"), Period("2021-05-14", None), When.SAME),
        (("--12-30", "--01-02"), Period("2021-01-01", "2021-01-01"), When.SAME),
        (("--12-30", "--01-02"), Period("2021-12-31", "2021-12-31"), When.SAME),
        (("--02-20", "--02-20"), Period(), When.NOT_TOLD),
        (("2021-05-08", "2021-05-08"), Period(), When.NOT_TOLD),
        (("2021-05-10", "2021-05-10"), Period(), When.ANOTHER),
        ((None, None), day(14), When.NOT_ASKED),
    ],
)
def test_a_day_is_told_from_others(
    asked: tuple[str | None, str | None], said: Period, when: When
) -> None:
    assert Asked.of(Quotation("…", None, *asked), ()).when(said, day(9)) is when
