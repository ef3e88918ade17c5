"""`onrecord dates` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.cli.conftest import Run


def values(done: CompletedProcess[str]) -> list[tuple[str, str, str | None]]:
    """Of each line the article, the words, and the first day."""
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return [(line["doc"], line["text"], line["value_start"]) for line in lines]


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(
        "The ferry\n\nIt sank on Monday. It was built in 1998–2001.\n", encoding="utf-8"
    )
    return path


def test_a_line_for_each_expression_in_order(run: Run, ferry: Path) -> None:
    done = run("dates", "ferry.txt", "--published", "2016-10-14")
    assert done.returncode == 0
    first, second, *ends = (json.loads(line) for line in done.stdout.splitlines())
    assert first == {
        "doc": "ferry.txt",
        "text": "Monday",
        "start": 22,
        "end": 28,
        "value_start": "2016-10-10",
        "value_end": "2016-10-10",
    }
    assert (second["value_start"], second["value_end"]) == ("1998", "2001")
    text = ferry.read_text(encoding="utf-8")
    assert text[second["start"] : second["end"]] == second["text"] == "1998–2001"
    assert [(end["text"], end["value_start"], end["value_end"]) for end in ends] == [
        ("1998", "1998", "1998"),
        ("2001", "2001", "2001"),
    ]


def test_dates_of_publication_one_by_one(run: Run, ferry: Path, tmp_path: Path) -> None:
    (tmp_path / "lake.txt").write_text("It froze on Monday.", encoding="utf-8")
    (tmp_path / "dates.tsv").write_text(
        "ferry.txt\t2016-10-14\n\nlake.txt\t2011-02-02T09:00:00Z\nother.txt\t2011\n",
        encoding="utf-8",
    )
    done = run("dates", "ferry.txt", "lake.txt", "--published-from", "dates.tsv")
    assert values(done)[0] == ("ferry.txt", "Monday", "2016-10-10")
    assert values(done)[-1] == ("lake.txt", "Monday", "2011-01-31")


def test_an_article_without_a_date_in_the_file_goes_by_its_own(
    run: Run, news: Path, tmp_path: Path
) -> None:
    (news / "rows.csv").write_text(
        "text,published\nIt sank on Monday.,2016-10-14\nIt rose on Monday.,2016-10-21\n",
        encoding="utf-8",
    )
    done = run("dates", "news/rows.csv")
    assert [start for _, _, start in values(done)] == ["2016-10-10", "2016-10-17"]
    (tmp_path / "dates.tsv").write_text("news/rows.csv#2\t2011-02-02\n", encoding="utf-8")
    locations = [doc for doc, _, _ in values(done)]
    (tmp_path / "dates.tsv").write_text(f"{locations[0]}\t2011-02-02\n", encoding="utf-8")
    done = run("dates", "news/rows.csv", "--published-from", "dates.tsv")
    assert [start for _, _, start in values(done)] == ["2011-01-31", "2016-10-17"]
    (tmp_path / "dates.tsv").write_text("news/rows.csv\t2011-02-02\n", encoding="utf-8")
    done = run("dates", "news/rows.csv", "--published-from", "dates.tsv")
    assert [start for _, _, start in values(done)] == ["2011-01-31", "2011-01-31"]


def test_the_dateline_of_the_article_counts_beside_what_is_given(run: Run) -> None:
    text = "PORT ALVA, Oct. 12 (NARA) — It sank on Monday.\n"
    assert values(run("dates", given=text))[-1][1:] == ("Monday", None)
    assert values(run("dates", "--published", "2016-10-20", given=text))[-1][2] == "2016-10-10"


@pytest.mark.parametrize(
    "date", ["yesterday", "2016-13-01", "14.10.2016", "2016-10-14T25:00:00Z", "", "2016-10-14T10"]
)
def test_a_bad_date_is_a_usage_error(run: Run, ferry: Path, date: str) -> None:
    done = run("dates", "ferry.txt", "--published", date)
    assert done.returncode == 2
    assert f'--published: "{date}" is no date; write it as 2015-10-13' in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ferry.txt 2016-10-14", "line 2: write the file's name, a tab and its date"),
        ("ferry.txt\tsoon", 'line 2: "soon" is no date; write it as 2015-10-13'),
        ("a.txt\t2015", "line 2: a.txt has another date above; leave one out"),
    ],
)
def test_a_bad_line_is_named(run: Run, tmp_path: Path, line: str, told: str) -> None:
    (tmp_path / "dates.tsv").write_text(f"a.txt\t2016\n{line}\n", encoding="utf-8")
    done = run("dates", "ferry.txt", "--published-from", "dates.tsv")
    assert done.returncode == 2
    assert f"dates.tsv, {told}" in done.stderr


def test_an_empty_date_says_that_none_is_known(run: Run, tmp_path: Path, news: Path) -> None:
    (tmp_path / "dates.tsv").write_text("https://echo.example/1\t\n", encoding="utf-8")
    (news / "bridge.jsonl").write_text(
        '{"url": "https://echo.example/1", "published": "2021-03-04", "text": "Shut today."}\n',
        encoding="utf-8",
    )
    assert values(run("dates", "news/bridge.jsonl"))[0][2] == "2021-03-04"
    done = run("dates", "news/bridge.jsonl", "--published-from", "dates.tsv")
    assert values(done)[0][2] is None


def test_both_options_or_no_such_file_are_usage_errors(run: Run, ferry: Path) -> None:
    both = run("dates", "ferry.txt", "--published", "2016", "--published-from", "x.tsv")
    assert "give --published or --published-from, not both" in both.stderr
    missing = run("dates", "ferry.txt", "--published-from", "x.tsv")
    assert (both.returncode, missing.returncode) == (2, 2)
    assert "x.tsv cannot be read" in missing.stderr


def test_what_cannot_be_read_is_told_and_the_rest_is_done(run: Run, ferry: Path) -> None:
    done = run("dates", "none.txt", "ferry.txt", "--published", "2016-10-14")
    assert done.returncode == 1
    assert "none.txt does not exist" in done.stderr
    assert values(done)[0] == ("ferry.txt", "Monday", "2016-10-10")
