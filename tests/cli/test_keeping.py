"""`--keep`, `backup`, `forget` and `reviewers` as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.store import Keep, Role, open_store
from tests.cli.conftest import Run

BY_RULES = ("--extractor", "rules")


@pytest.fixture
def record(run: Run, news: Path, tmp_path: Path) -> Path:
    run("add", "news", *BY_RULES)
    return tmp_path / "onrecord.db"


# --keep


def test_an_original_is_kept_byte_for_byte(run: Run, news: Path, tmp_path: Path) -> None:
    assert run("add", "news", *BY_RULES, "--keep", "original").returncode == 0
    with open_store(tmp_path / "onrecord.db") as store:
        assert store.original("road.txt") == (news / "road.txt").read_bytes()
        row = store.original("https://echo.example/1")
        assert row == (news / "bridge.jsonl").read_bytes().rstrip(b"\n")
    assert "every span and hash is right" in run("verify").stdout


def test_without_its_text_an_article_is_shown_by_the_words_around_statements(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "quay.txt").write_text(
        f"Quay\n\n{'It rained on the quay. ' * 40}\n\n“It stays,” Ann Reed said.\n\n"
        f"{'Nobody came. ' * 60}\n",
        encoding="utf-8",
    )
    run("add", "quay.txt", *BY_RULES, "--keep", "none")
    shown = run("show", "quay.txt").stdout
    assert "The text is not kept, only the words around statements" in shown
    assert "[…]\n\n⟦“It stays,”⟧[1] Ann Reed said." in shown
    assert shown.endswith("[…]\n")
    assert "rained" not in shown
    line = json.loads(run("export").stdout)
    assert "text" not in line["article"]
    assert line["statements"][0]["text"] == "“It stays,”"
    assert "text" not in json.loads(run("show", "quay.txt", "--json").stdout)["article"]
    assert "every span and hash is right" in run("verify").stdout


def test_a_text_that_was_not_kept_comes_back_when_it_is_added_again(
    run: Run, news: Path, tmp_path: Path
) -> None:
    run("add", "news", *BY_RULES, "--keep", "none")
    again = run("add", "news", *BY_RULES)
    assert again.stdout == "onrecord.db: 2 read again\n"
    with open_store(tmp_path / "onrecord.db") as store:
        assert store.open_article("road.txt").kept.keep is Keep.TEXT
    assert (
        run("add", "news", *BY_RULES, "--keep", "none").stdout == "onrecord.db: 2 already there\n"
    )


def test_texts_that_are_not_kept_are_counted_where_they_cannot_be_read_again(
    run: Run, news: Path
) -> None:
    run("add", str(news / "road.txt"), *BY_RULES, "--keep", "none")
    run("add", str(news / "bridge.jsonl"), *BY_RULES)
    told = run("reextract", *BY_RULES).stdout
    assert told.startswith("onrecord.db: 0 articles read again, 1 already read, 1 text not kept;")


# backup


def test_a_backup_is_told_with_its_size(run: Run, record: Path, tmp_path: Path) -> None:
    done = run("backup", "copy.db")
    assert done.returncode == 0
    assert done.stderr.startswith("onrecord.db: copied to copy.db, ")
    assert done.stderr.endswith("kB, checked\n")
    assert "every span and hash is right" in run("verify", "--record", "copy.db").stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("onrecord.db",), "that is the record itself"),
        (("news/road.txt",), "there is a file already"),
        (("news",), "that is a folder"),
        (("nowhere/copy.db",), "check that its folder exists"),
        (("copy.db", "--record", "none.db"), "no record at none.db"),
    ],
)
def test_a_backup_that_cannot_be_made_says_why(
    run: Run, record: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = run("backup", *arguments)
    assert done.returncode == 1
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not record.with_name("none.db").exists()


# forget


def test_what_goes_is_shown_before_it_goes(run: Run, record: Path) -> None:
    refused = run("forget", "road.txt", given="n\n")
    assert refused.returncode == 1
    assert refused.stderr.endswith("nothing was erased\n")
    assert "To be erased for good: the article news/road.txt" in refused.stderr
    assert "statements 2, decisions 0, texts 1, articles 1" in refused.stderr
    assert "Mayor opens road" in run("list").stdout
    assert run("forget", "road.txt", given="y\n").returncode == 0
    assert "Mayor opens road" not in run("list").stdout


def test_without_an_answer_nothing_goes(run: Run, record: Path) -> None:
    assert run("forget", "road.txt").returncode != 0
    assert "Mayor opens road" in run("list").stdout


def test_a_forgotten_article_stays_out(run: Run, record: Path) -> None:
    done = run("forget", "road.txt", "--yes")
    assert done.returncode == 0
    assert done.stdout.startswith("onrecord.db: news/road.txt is forgotten: statements 2,")
    assert "1 forgotten on request, left out" in run("add", "news", *BY_RULES).stdout
    assert "every span and hash is right" in run("verify").stdout


def test_a_forgotten_speaker_leaves_what_others_say(run: Run, record: Path) -> None:
    run("add", "-", *BY_RULES, given="Tom Bell said that Ann Reed had gone.")
    run("backup", "copy.db")
    done = run("forget", "--speaker", "ann reed", "--yes")
    assert done.returncode == 0
    assert "what was said by Ann Reed" in done.stderr
    assert "forget these articles too?\n  onrecord forget stdin:" in done.stdout
    assert str(record.with_name("copy.db")) in done.stdout
    assert run("add", "news", *BY_RULES).returncode == 0
    assert "Ann Reed" not in {
        each["speaker"]["name"]
        for line in run("export").stdout.splitlines()
        for each in json.loads(line)["statements"]
    }
    assert "every span and hash is right" in run("verify").stdout


def test_what_went_is_told_as_json_too(run: Run, record: Path) -> None:
    told = json.loads(run("forget", "--speaker", "Ann Reed", "--yes", "--json").stdout)
    assert told["went"]["what"] == "speaker"
    assert told["is_wiped"] is True
    assert sorted(told["went"]["articles"]) == ["https://echo.example/1", "news/road.txt"]


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ((), 2, "name an article, or a speaker with --speaker NAME"),
        (("road.txt", "--speaker", "Ann Reed"), 2, "name an article, or a speaker"),
        (("rod.txt",), 1, "did you mean news/road.txt?"),
        (("--speaker", "Reed"), 1, "nobody called 'Reed'"),
        (("road.txt", "--record", "none.db"), 1, "no record at none.db"),
    ],
)
def test_what_cannot_be_forgotten_is_told(
    run: Run, record: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    done = run("forget", *arguments, "--yes")
    assert done.returncode == code
    assert told in done.stderr
    assert "Mayor opens road" in run("list").stdout


# reviewers


def test_a_token_is_printed_once_and_alone(run: Run, record: Path) -> None:
    done = run("reviewers", "add", "Ana Ruiz", "--role", "admin")
    token = done.stdout.strip()
    with open_store(record) as store:
        found = store.reviewer_of(token)
        assert found is not None
        assert (found.name, found.role) == ("Ana Ruiz", Role.ADMIN)
    assert token not in done.stderr
    assert "onrecord reviewers revoke 'Ana Ruiz'" in done.stderr


def test_reviewers_are_listed_with_their_roles(run: Run, record: Path) -> None:
    assert "no reviewers; add one" in run("reviewers", "list").stderr
    run("reviewers", "add", "Ana Ruiz")
    run("reviewers", "add", "Tom Bell", "--role", "read")
    assert run("reviewers", "revoke", "Ana Ruiz").returncode == 0
    ana, tom = run("reviewers", "list").stdout.splitlines()
    assert ana.startswith("review  20")
    assert "Ana Ruiz, revoked 20" in ana
    assert tom.startswith("read    20")
    listed = [json.loads(each) for each in run("reviewers", "list", "--json").stdout.splitlines()]
    assert [(each["name"], each["role"]) for each in listed] == [
        ("Ana Ruiz", "review"),
        ("Tom Bell", "read"),
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("add", "Ana Ruiz"), "there is a reviewer Ana Ruiz already"),
        (("add", " "), "needs a name"),
        (("revoke", "Eve"), "no reviewer 'Eve'"),
        (("add", "Eve", "--record", "none.db"), "no record at none.db"),
        (("revoke", "Eve", "--record", "none.db"), "no record at none.db"),
    ],
)
def test_what_cannot_be_done_with_reviewers_is_told(
    run: Run, record: Path, arguments: tuple[str, ...], told: str
) -> None:
    run("reviewers", "add", "Ana Ruiz")
    done = run("reviewers", *arguments)
    assert (done.returncode, done.stdout) == (1, "")
    assert told in done.stderr
    assert not record.with_name("none.db").exists()
