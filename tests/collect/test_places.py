"""Names to files: order, folders, patterns, and names that lead nowhere."""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest

from onrecord.collect import collect
from onrecord.collect.origins import Origin
from onrecord.collect.readers.json_lines import read_json_lines
from onrecord.contract import Article, Problem, ProblemKind
from onrecord.errors import InputError
from onrecord.settings import ReadingSettings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "inner/c.htm", ".hidden.txt", ".git/d.txt", "notes.docx"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"The ferry of {path.stem} sails at noon, the mayor said.")
    return tmp_path / "news"


def locations(*names: str | Path, root: Path | None = None) -> list[str]:
    found = collect([str(name) for name in names], ReadingSettings(), root=root)
    return [each.location for each in found]


def only_problem(name: str | Path) -> Problem:
    (problem,) = collect([str(name)], ReadingSettings())
    assert isinstance(problem, Problem)
    return problem


def test_articles_come_in_the_order_given(folder: Path) -> None:
    names = [folder / "b.txt", folder / "a.txt"]

    assert locations(*names) == [str(name) for name in names]


def test_a_folder_is_walked_by_name_without_hidden_and_unknown_files(folder: Path) -> None:
    assert locations(folder, root=folder) == ["a.txt", "b.txt", "inner/c.htm"]


def test_a_pattern_finds_files_in_order(folder: Path) -> None:
    assert locations(folder / "*.txt", root=folder) == ["a.txt", "b.txt"]


def test_a_pattern_with_two_stars_goes_into_folders(folder: Path) -> None:
    assert locations(folder / "**" / "*.htm", root=folder) == ["inner/c.htm"]


def test_a_file_named_like_a_pattern_is_that_file(folder: Path) -> None:
    (folder / "what[1].txt").write_text("The ferry sails at noon.")

    assert locations(folder / "what[1].txt", root=folder) == ["what[1].txt"]


def test_a_file_named_outright_is_read_whatever_its_suffix(folder: Path) -> None:
    (article,) = collect([str(folder / "notes.docx")], ReadingSettings())

    assert isinstance(article, Article)
    assert article.text.startswith("The ferry")


def test_the_location_is_the_path_as_given_without_a_root(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)

    assert locations("./a.txt") == ["./a.txt"]


def test_the_location_is_relative_to_the_root_so_that_both_can_move(folder: Path) -> None:
    assert locations(folder / "a.txt", root=folder / "inner") == ["../a.txt"]


def test_links_in_a_circle_end(folder: Path) -> None:
    (folder / "inner" / "round").symlink_to(folder, target_is_directory=True)

    assert locations(folder, root=folder) == ["a.txt", "b.txt", "inner/c.htm"]


def test_a_pipe_in_a_folder_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")

    assert locations(folder, root=folder) == ["a.txt", "b.txt", "inner/c.htm"]


def test_a_link_to_nothing_is_reported_in_its_place(folder: Path) -> None:
    (folder / "aa.txt").symlink_to(folder / "gone.txt")

    found = list(collect([str(folder)], ReadingSettings(), root=folder))

    assert isinstance(found[1], Problem)
    assert (found[1].location, found[1].kind) == ("aa.txt", ProblemKind.MISSING)
    assert isinstance(found[2], Article)


def test_a_name_that_is_not_utf8_is_spelled_out(folder: Path) -> None:
    name = os.fsencode(folder) + b"/caf\xe9.txt"
    Path(os.fsdecode(name)).write_text("The ferry sails at noon.")

    assert "caf\\xe9.txt" in locations(folder, root=folder)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere.txt", "nowhere.txt does not exist"),
        ("nothing-*.txt", "nothing-*.txt matches no file"),
        ("a\0b", "does not exist"),
        ("x" * 5000, "does not exist"),
        ("a**b/[", "matches no file"),
        ("https://example.org/a", "save the page as .html"),
    ],
)
def test_a_name_that_leads_nowhere_says_so(name: str, said: str) -> None:
    problem = only_problem(name)

    assert problem.kind is ProblemKind.MISSING
    assert said in problem.message


def test_a_folder_without_articles_says_what_is_read(tmp_path: Path) -> None:
    problem = only_problem(tmp_path)

    assert problem.kind is ProblemKind.MISSING
    assert ".jsonl" in problem.message


def test_a_bad_name_does_not_stop_the_next(folder: Path) -> None:
    assert locations("nowhere.txt", folder / "a.txt", root=folder) == ["nowhere.txt", "a.txt"]


@pytest.mark.parametrize(
    ("refusal", "kind"),
    [
        (PermissionError(13, "Permission denied"), ProblemKind.PERMISSION),
        (FileNotFoundError(2, "No such file"), ProblemKind.MISSING),
        (OSError(5, "Input/output error"), ProblemKind.UNREADABLE),
    ],
)
def test_what_the_system_refuses_is_told_in_one_line(refusal: OSError, kind: ProblemKind) -> None:
    def refuse() -> BinaryIO:
        raise refusal

    with pytest.raises(InputError, match=r"^news\.jsonl .*; ") as raised:
        list(read_json_lines(Origin("news.jsonl", ".jsonl", refuse), ReadingSettings()))

    assert raised.value.kind is kind


def test_a_disk_that_fails_halfway_keeps_what_was_read() -> None:
    class Failing(BytesIO):
        def readinto(self, buffer: object) -> int:
            raise OSError(5, "Input/output error")

        def read(self, size: int | None = -1) -> bytes:
            if self.tell():
                raise OSError(5, "Input/output error")
            return super().read(20)

    origin = Origin("news.jsonl", ".jsonl", lambda: Failing(b'{"text": "Noon."}\n' + b" " * 99))
    articles = read_json_lines(origin, ReadingSettings())

    assert not isinstance(next(articles), Problem)
    with pytest.raises(InputError, match="Input/output error"):
        next(articles)


def test_a_link_back_into_a_folder_around_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("The ferry sails at noon.", encoding="utf-8")
    (tmp_path / "news" / "up").symlink_to(tmp_path, target_is_directory=True)

    found = list(collect([str(tmp_path / "news")], ReadingSettings()))

    assert len(found) == 1


@pytest.fixture
def shut(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that may be listed and not entered: any look at what is in it is refused."""
    shut = folder / "ash"
    shut.mkdir()
    (shut / "e.txt").write_text("The ferry sails at noon.")
    stat = Path.stat

    def refusing(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if shut in path.parents:
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", refusing)
    return shut


@pytest.mark.parametrize("pattern", [".", "*", "**"])
def test_a_folder_that_may_not_be_entered_does_not_end_the_run(
    folder: Path, shut: Path, pattern: str
) -> None:
    found = list(collect([str(folder / pattern)], ReadingSettings(), root=folder))

    refused = [each for each in found if isinstance(each, Problem)]
    assert (refused[0].location, refused[0].kind) == (str(shut / "e.txt"), ProblemKind.PERMISSION)
    assert {"a.txt", "b.txt"} <= {each.location for each in found}


def test_a_file_that_may_not_be_looked_at_is_not_said_to_be_missing(shut: Path) -> None:
    problem = only_problem(shut / "e.txt")

    assert problem.kind is ProblemKind.PERMISSION
    assert problem.message.startswith(str(shut / "e.txt"))


def test_a_search_that_ends_halfway_keeps_what_it_found(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def halfway(base: Path, _pattern: str) -> Iterator[Path]:
        yield base / "b.txt"
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "glob", halfway)

    assert locations(folder / "*", root=folder) == [str(folder), "b.txt"]


def test_a_file_that_a_pattern_matches_twice_is_read_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_of_python_3_13(base: Path, _pattern: str) -> Iterator[Path]:
        yield base
        yield from base.rglob("*")

    monkeypatch.setattr(Path, "glob", as_of_python_3_13)

    assert locations(folder / "**", root=folder) == ["a.txt", "b.txt", "inner/c.htm"]
