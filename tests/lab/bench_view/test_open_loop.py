"""Visits are made when they are due, whatever became of those before them."""

from __future__ import annotations

from onrecord_lab.bench_view.open_loop import NO_ANSWER, Answer, run_open_loop
from onrecord_lab.bench_view.visits import PageKind, Visit
from tests.lab.bench_view.fake_clock import FakeClock


def visits(*dues: float) -> list[Visit]:
    return [Visit(due, PageKind.SEARCH, f"/{place}") for place, due in enumerate(dues)]


def seconds(answers: list[Answer]) -> list[float]:
    return [round(answer.seconds, 6) for answer in answers]


def test_every_page_is_asked_for_when_it_is_due_though_none_is_answered_yet() -> None:
    clock, asked = FakeClock(), []

    async def ask(path: str) -> int:
        asked.append((path, clock.now() - 100))
        await clock.sleep(10)
        return 200

    answers = clock.run(run_open_loop(visits(0, 0.5, 0.5, 2), ask, clock))
    assert asked == [("/0", 0), ("/1", 0.5), ("/2", 0.5), ("/3", 2)]
    assert seconds(answers) == [10, 10, 10, 10]


def test_a_page_is_late_by_what_the_one_who_asks_was_late() -> None:
    clock = FakeClock()

    async def ask(path: str) -> int:
        if path == "/0":
            clock.hold_up(3)
        return 200

    assert seconds(clock.run(run_open_loop(visits(0, 1, 5), ask, clock))) == [3, 2, 0]


def test_answers_stand_in_the_order_of_the_visits() -> None:
    clock = FakeClock()

    async def ask(path: str) -> int:
        await clock.sleep(5 if path == "/0" else 1)
        return 200

    answers = clock.run(run_open_loop(visits(0, 1), ask, clock))
    assert [answer.visit.path for answer in answers] == ["/0", "/1"]
    assert seconds(answers) == [5, 1]


def test_a_page_that_is_not_answered_does_not_stop_the_others() -> None:
    clock = FakeClock()

    async def ask(path: str) -> int:
        if path == "/0":
            raise ConnectionResetError
        return 503 if path == "/1" else 200

    answers = clock.run(run_open_loop(visits(0, 1, 2), ask, clock))
    assert [answer.status for answer in answers] == [NO_ANSWER, 503, 200]
    assert [answer.failed for answer in answers] == [True, True, False]
