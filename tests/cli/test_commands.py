"""What each command prints, and the exit code that tells how it went."""

from __future__ import annotations

import csv
import json
import os
import subprocess
from io import StringIO
from pathlib import Path

import jsonschema
import pytest

from onrecord.contract_json import published_schema
from tests.cli.conftest import PROGRAM, Run


def test_extract_prints_a_line_of_the_contract_per_article_in_order(run: Run, news: Path) -> None:
    done = run("extract", "news/road.txt", "news/bridge.jsonl")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [line["article"]["location"] for line in lines] == [
        "news/road.txt",
        "https://echo.example/1",
    ]
    for line in lines:
        jsonschema.validate(line, published_schema())
        text = line["article"]["text"]
        for statement in line["statements"]:
            assert statement["text"] == " … ".join(text[s:e] for s, e in statement["content"])


def test_extract_reads_standard_input(run: Run) -> None:
    done = run("extract", given="“The road opens,” Ann Reed said.")
    (line,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert line["article"]["location"] == f"stdin:{line['article']['sha256']}"
    assert [s["text"] for s in line["statements"]] == ["“The road opens,”"]


def test_extract_can_leave_the_text_out(run: Run, news: Path) -> None:
    line = json.loads(run("extract", "news/road.txt", "--no-text").stdout)
    assert "text" not in line["article"]
    jsonschema.validate(line, published_schema())


def test_one_bad_article_gives_an_error_line_and_the_others_are_read(run: Run, news: Path) -> None:
    (news / "empty.txt").write_text("", encoding="utf-8")
    done = run("extract", "news/empty.txt", "news/gone.txt", "news/road.txt")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [line.get("error", {}).get("kind") for line in lines] == ["empty", "missing", None]
    assert [line["statements"] == [] for line in lines] == [True, True, False]
    assert len(done.stderr.splitlines()) == 2
    for line in lines:
        jsonschema.validate(line, published_schema())


def test_add_tells_what_became_of_the_articles_and_repeats_safely(run: Run, news: Path) -> None:
    assert run("add", "news").stdout == "onrecord.db: 2 new\n"
    assert run("add", "news").stdout == "onrecord.db: 2 already there\n"
    (news / "road.txt").write_text("“No road,” Ann Reed said.", encoding="utf-8")
    assert run("add", "news").stdout == (
        "onrecord.db: 1 changed since it was added, 1 already there\n"
    )


def test_a_changed_article_shows_what_was_withdrawn(run: Run, news: Path) -> None:
    run("add", "news")
    (news / "road.txt").write_text("“No road,” Ann Reed said.", encoding="utf-8")
    run("add", "news")
    shown = run("show", "road.txt").stdout
    assert "“No road,”" in shown
    assert "Withdrawn" in shown


def test_list_show_search_and_verify_read_what_add_wrote(run: Run, news: Path) -> None:
    run("add", "news")
    assert "The Echo" in run("list").stdout
    assert "Ann Reed" in run("show", "road.txt").stdout
    assert "The bridge is shut" in run("search", "bridge", "--speaker", "reed").stdout
    verified = run("verify")
    assert (verified.returncode, "every span and hash is right" in verified.stdout) == (0, True)


def test_search_takes_outlet_dates_and_kind(run: Run, news: Path) -> None:
    run("add", "news")

    def found(*conditions: str) -> int:
        return len(run("search", "--json", *conditions).stdout.splitlines())

    assert found("--outlet", "The Echo") == 1
    assert found("--from", "2021-03", "--to", "2021-03") == 1
    assert found("--from", "2022") == 0
    assert found("--kind", "direct") == 1
    assert found("--unknown") == 1


def test_export_writes_lines_and_csv(run: Run, news: Path, tmp_path: Path) -> None:
    run("add", "news")
    lines = run("export").stdout.splitlines()
    assert len(lines) == 2
    for line in lines:
        jsonschema.validate(json.loads(line), published_schema())
    rows = list(csv.DictReader(StringIO(run("export", "--format", "csv").stdout, newline="")))
    assert {row["speaker"] for row in rows} == {"Ann Reed", ""}
    run("export", "--output", "out.jsonl")
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines() == lines


def test_show_makes_a_page_of_its_own(run: Run, news: Path, tmp_path: Path) -> None:
    run("add", "news")
    run("show", "road.txt", "--html", "--output", "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "The road opens" in page
    assert "<script" not in page


def test_the_record_is_named_by_option_or_environment(
    run: Run, news: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ONRECORD_RECORD", str(tmp_path / "mine.db"))
    run("add", "news")
    assert (tmp_path / "mine.db").exists()
    assert run("list", "--record", "mine.db").stdout == run("list").stdout


def test_a_wrong_word_gets_a_hint_and_exit_code_2(run: Run) -> None:
    done = run("expotr")
    assert done.returncode == 2
    assert "'export'" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("list",),
        ("show", "nothing"),
        ("verify", "--record", "no/such/folder.db"),
        ("extract", "no-such-file.txt"),
        ("search", "--from", "soon"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_the_schema_that_is_printed_is_the_published_one(run: Run) -> None:
    assert json.loads(run("schema").stdout) == published_schema()


def test_completion_is_printed_for_each_shell(run: Run) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert "_ONRECORD_COMPLETE" in run("completion", shell).stdout


def test_the_demo_shows_counts_speakers_and_an_article(run: Run) -> None:
    shown = run("demo").stdout
    assert "22 articles read" in shown
    assert "Most quoted" in shown
    assert "What to type next" in shown


def test_a_search_shows_the_cue_and_a_denial_as_one(run: Run, news: Path) -> None:
    (news / "road.txt").write_text(
        "Ann Reed did not say that the bank was shut.\n\nThe mayor denied that it was bankrupt.",
        encoding="utf-8",
    )
    run("add", "news")
    shown = run("search", "--article", "road.txt").stdout
    assert "Ann Reed [did not say]: that the bank was shut" in shown
    assert "negated" in shown
    assert "(“The mayor”) [denied]: that it was bankrupt" in shown


def test_without_colour_brackets_show_where_a_content_begins(run: Run, news: Path) -> None:
    run("add", "news")
    assert (
        "⟦“The road opens,”⟧ Ann Reed, the mayor, said. ⟦“All of it.”⟧[1]"
        in run("show", "road.txt").stdout
    )


def test_an_empty_name_does_not_read_the_whole_folder(run: Run, news: Path) -> None:
    done = run("add", "")
    assert (done.returncode, done.stdout) == (1, "onrecord.db: 1 could not be read\n")


def test_a_json_file_is_refused_with_what_to_do(run: Run, news: Path) -> None:
    (news / "all.json").write_text("[]", encoding="utf-8")
    done = run("extract", "news/all.json")
    assert done.returncode == 1
    assert ".jsonl" in done.stderr


def test_nothing_that_a_terminal_obeys_gets_through(run: Run, news: Path) -> None:
    (news / "road.txt").write_text(
        "“\x1b[2J\u202eRed,” Ann \x1b]0;x\x07Reed said.", encoding="utf-8"
    )
    run("add", "news")
    (news / "bad.jsonl").write_text(
        '{"title": "\\u001b]0;x\\u0007Hi \\u202e", "text": "Reed said no."}\n{"\\u001b[2J": 1}\n',
        encoding="utf-8",
    )
    told = [run("add", "news"), run("list"), run("show", "road.txt"), run("verify")]
    told.append(run("search", "--speaker", "Reed"))
    shown = "".join(done.stdout + done.stderr for done in told)
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_a_terminal_that_knows_no_curly_marks_does_not_end_the_run(
    run: Run, news: Path, tmp_path: Path
) -> None:
    run("add", "news")
    done = subprocess.run(
        [PROGRAM, "search", "road"],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        check=True,
    )
    assert b"\\u201cThe road opens" in done.stdout


def test_options_that_contradict_each_other_are_refused(run: Run, news: Path) -> None:
    run("add", "news")
    assert run("show", "road.txt", "--html", "--json").returncode == 2
    assert run("export", "--format", "csv", "--no-text").returncode == 2


def test_a_record_that_is_only_read_is_not_made(run: Run, tmp_path: Path) -> None:
    assert run("search", "road", "--record", "typo.db").returncode == 1
    assert not (tmp_path / "typo.db").exists()
