"""Publishers beside their mean, on counts written here."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.publishers import compare_publishers, unseen_articles
from tests.cli.conftest import Run
from tests.lab.polnear_form import write_polnear

GOOD, FAIR, BAD = Counts(8, 2, 2), Counts(5, 5, 5), Counts(2, 8, 8)


def publisher(name: str) -> str:
    return name.split("_")[0]


def behind(**counts: list[Counts]) -> list[str]:
    scores = {
        f"{name}_{number}": {"attr": article}
        for name, articles in counts.items()
        for number, article in enumerate(articles)
    }
    told = compare_publishers(scores, publisher).publishers
    return [one.row.name for one in told if one.behind]


def test_a_publisher_whose_upper_bound_is_too_low_is_flagged() -> None:
    assert behind(echo=[GOOD] * 6, mail=[GOOD] * 6, post=[BAD] * 6) == ["post"]


def test_a_low_figure_that_chance_explains_is_not_flagged() -> None:
    assert behind(echo=[GOOD] * 6, mail=[GOOD] * 6, post=[BAD, BAD, BAD, GOOD, GOOD]) == []


def test_four_points_under_the_mean_are_allowed() -> None:
    near = [Counts(76, 24, 24)] * 6
    assert behind(echo=[GOOD] * 6, mail=[GOOD] * 6, post=near) == []


def test_each_publisher_weighs_the_same_in_the_mean() -> None:
    scores = {f"echo_{number}": {"attr": GOOD} for number in range(9)} | {"post_1": {"attr": BAD}}
    assert compare_publishers(scores, publisher).mean == pytest.approx(0.5)


def test_articles_that_training_does_not_see_come_from_both_splits(tmp_path: Path) -> None:
    write_polnear(tmp_path, "train", "echo_2021-01-01_a")
    write_polnear(tmp_path, "dev", "echo_2021-01-02_b", "post_2021-01-02_c")
    # The one article of train is not held back: at most half of a publisher's are.
    assert [article.name for article in unseen_articles(tmp_path)] == [
        "echo_2021-01-02_b",
        "post_2021-01-02_c",
    ]


def test_the_command_tells_a_row_per_publisher(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "polnear" / "data"
    write_polnear(data, "dev", "echo_2021-01-02_b", "post_2021-01-02_c")
    done = run("evaluate", "--publishers", ".")
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()[2:]] == ["echo", "post", "mean"]
    assert "BEHIND" not in done.stdout


def test_a_folder_without_the_corpus_is_one_clear_line(run: Run) -> None:
    done = run("evaluate", "--publishers", "nowhere")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "does not exist" in done.stderr
