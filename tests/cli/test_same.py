"""Pairs of wordings from the command line: one act of saying, or two, and how they differ."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import onrecord
from onrecord.encoder.model_folder import default_model
from onrecord.errors import ModelError

BOATS = "The harbour lost 12 boats in the storm, and nobody will pay for them."
OTHER = "Every apple on that tree had a wasp in it."
Ask = Callable[..., Result]


def line(id_: object, a: str, b: str, *speakers: str | None) -> str:
    pair: dict[str, object] = {"id": id_, "a": a, "b": b}
    if speakers:
        pair["speaker_a"], pair["speaker_b"] = speakers
    return json.dumps(pair)


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """Asks for the pairs of the lines, in a file."""

    def run(*lines: str | bytes, options: tuple[str, ...] = ()) -> Result:
        path = tmp_path / "pairs.jsonl"
        path.write_bytes(b"\n".join(x.encode() if isinstance(x, str) else x for x in lines))
        return CliRunner().invoke(onrecord, ["same", str(path), *options])

    return run


def told(result: Result) -> list[dict[str, Any]]:
    return [json.loads(each) for each in result.stdout.splitlines()]


def test_each_pair_has_a_line_of_its_own_in_order(ask: Ask) -> None:
    done = ask(line(7, BOATS, BOATS), line("x", BOATS, OTHER, "Ann Reed", None))
    assert done.exit_code == 0
    same, other = told(done)
    assert same == {"id": 7, "same": True, "score": same["score"], "differences": []}
    assert 0.9 < same["score"] <= 1
    assert (other["id"], other["same"]) == ("x", False)
    assert set(other) == {"id", "same", "score", "differences"}


def test_differences_have_their_places_in_code_points(ask: Ask) -> None:
    a, b = f"🛶 {BOATS}", BOATS.replace("12", "fourteen")
    (found,) = told(ask(line(1, a, b)))
    (number,) = found["differences"]
    assert number["kind"] == "number"
    assert (a[slice(*number["a"])], b[slice(*number["b"])]) == ("12", "fourteen")
    assert found["same"]


@pytest.mark.parametrize("speakers", [(), (None, None), ("Ann Reed", None), ("she", "Ann Reed")])
def test_speakers_may_be_names_pronouns_or_nobody(
    ask: Ask, speakers: tuple[str | None, ...]
) -> None:
    (found,) = told(ask(line(1, BOATS, BOATS, *speakers)))
    assert found["same"]
    assert found["differences"] == []


def test_another_speaker_is_a_difference_without_a_place(ask: Ask) -> None:
    (found,) = told(ask(line(1, BOATS, BOATS, "Ann Reed", "Tom Bell")))
    assert found["differences"] == [{"kind": "speaker", "a": None, "b": None}]


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ("{", "truncated"),
        ("[1, 2]", "object"),
        ('{"id": 1, "a": "x"}', "`b`"),
        ('{"id": 1.5, "a": "x", "b": "y"}', "id"),
        ('{"id": 1, "a": null, "b": "y"}', "`$.a`"),
        ('{"id": 1, "a": "x", "b": "y", "speaker_a": 4}', "speaker_a"),
        ('{"id": 1, "a": "\\ud800", "b": "y"}', "surrogate"),
        (b'{"id": 1, "a": "\xff", "b": "y"}', "utf-8"),
    ],
)
def test_a_broken_line_is_named_and_the_rest_is_done(
    ask: Ask, broken: str | bytes, reason: str
) -> None:
    done = ask(line(1, BOATS, BOATS), "", broken, line(2, BOATS, BOATS))
    assert done.exit_code == 1
    assert [each["id"] for each in told(done)] == [1, 2]
    assert "onrecord: line 3 is no pair: " in done.stderr
    assert reason in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("text", ["", "…", "Never.", "the boats are safe " * 300, "\u0000\u202e"])
def test_any_words_are_compared(ask: Ask, text: str) -> None:
    done = ask(line(1, text, BOATS), line(2, text, text))
    assert done.exit_code == 0
    assert [0 <= each["score"] <= 1 for each in told(done)] == [True, True]


@pytest.mark.parametrize("lines", [(), ("", "  ")])
def test_of_no_pairs_nothing_is_told(ask: Ask, lines: tuple[str, ...]) -> None:
    done = ask(*lines)
    assert (done.exit_code, done.stdout) == (0, "")


@pytest.mark.parametrize("name", [(), ("-",)])
def test_pairs_may_come_from_standard_input(name: tuple[str, ...]) -> None:
    done = CliRunner().invoke(onrecord, ["same", *name], input=line(1, BOATS, OTHER))
    assert done.exit_code == 0
    assert [each["same"] for each in told(done)] == [False]


def test_another_model_may_judge(ask: Ask, tmp_path: Path) -> None:
    done = ask(line(1, BOATS, BOATS), options=("--model", str(default_model())))
    assert told(done)[0]["same"]
    missing = ask(line(1, BOATS, BOATS), options=("--model", str(tmp_path / "none")))
    assert isinstance(missing.exception, ModelError)
    assert missing.stdout == ""


def test_a_file_that_is_not_there_is_told() -> None:
    done = CliRunner().invoke(onrecord, ["same", "none.jsonl"])
    assert (done.exit_code, "none.jsonl" in done.stderr) == (2, True)
