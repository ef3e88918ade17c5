"""Drafts and quotations checked from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import onrecord
from onrecord.cli.check_tools import check_tools
from onrecord.errors import InputError, NoModel
from onrecord.linking import judge as judges
from onrecord.linking.record import link
from onrecord.settings import ExtractionSettings
from onrecord.store import open_store
from tests.linking.told import NOBODY, Says, an_article_of
from tests.linking.word_judge import WordJudge

Ask = Callable[..., Result]
WATER = "“We pay to pump the water uphill and then lose 70 litres every second.”"
TOLLS = "“The ferry sails every morning, and nobody asked about tolls.”"
DRAFT = f"""A draft

Ana Ruiz said: “We pay to pump the water downhill and then lose 70 litres every second.”

{TOLLS} Ida Vell said. “Whales built this lighthouse themselves,” she added.
"""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "news.db"
    with open_store(path, write=True) as store:
        says = (Says(WATER, day="2021-05-02"), Says(TOLLS, "Tom Bell"))
        store.add(an_article_of("a.txt", *says, outlet="The Echo"))
        store.add(an_article_of("b.txt", Says(TOLLS, NOBODY), published="2021-05-06"))
    return path


@pytest.fixture
def ask(record: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Runs a check on a record that is not linked yet, with a judge that needs no model."""
    monkeypatch.setattr(judges, "load_judge", lambda model=None: WordJudge())
    monkeypatch.setenv("ONRECORD_RECORD", str(record))

    def run(*arguments: str, draft: str | bytes = "") -> Result:
        asked = ("check", "--extractor", "rules", *arguments)
        return CliRunner().invoke(onrecord, asked, input=draft)

    return run


def test_a_quotation_is_looked_up(ask: Ask) -> None:
    done = ask("--quote", WATER, "--speaker", "Ana Ruiz", "--said", "2021-05")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        f"1. {WATER[:-1]}” (Ana Ruiz, May 2021)",
        "   Word for word",
        "   Ana Ruiz, 2 May 2021",
        done.stdout.splitlines()[3],
    ]
    assert "first reported by The Echo, 4 May 2021 (a.txt); 1 report; utterance" in done.stdout
    (line,) = ask("--quote", WATER, "--json").stdout.splitlines()
    told = json.loads(line)
    assert set(told) == {"draft", "number", "quotation", "outcome", "whose", "when", "found"}
    assert (told["draft"], told["number"]) == (None, 1)
    assert (told["outcome"], told["whose"], told["when"]) == (
        "word for word",
        "not asked",
        "not asked",
    )
    assert told["found"]["first"]["location"] == "a.txt"


def test_every_quotation_of_a_draft_is_looked_up(ask: Ask) -> None:
    done = ask(draft=DRAFT)
    assert done.exit_code == 0
    told = done.stdout
    assert "[-downhill-] {+uphill+}" in told
    assert "On record, from somebody else" in told
    assert "Reported of Tom Bell and of an unknown speaker; never of Ida Vell." in told
    assert "Not on record" in told
    assert "No statement in these 2 articles comes near." in told
    assert "3 quotations: 2 on record, but differ, 1 not on record" in done.stderr


def test_a_file_and_a_page_are_read_like_any_article(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "draft.html"
    paragraphs = "".join(f"<p>{line}</p>" for line in DRAFT.splitlines() if line)
    file.write_text(f"<!doctype html><html><body><article>{paragraphs}</article></body></html>")
    for asked in (ask(str(file), "--json"), ask("--json", draft=file.read_bytes())):
        lines = [json.loads(line) for line in asked.stdout.splitlines()]
        assert [each["outcome"] for each in lines] == [
            "changed",
            "word for word",
            "not on record",
        ]
        assert [each["number"] for each in lines] == [1, 2, 3]
    assert ask("-", draft=DRAFT).stdout == ask(draft=DRAFT).stdout


def test_a_draft_with_no_quotation_says_so(ask: Ask) -> None:
    done = ask(draft="The bridge is shut. Nobody knows why.\n")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "No quotation found in the draft." in done.stderr


def test_a_draft_that_cannot_be_read_is_told(ask: Ask, tmp_path: Path) -> None:
    done = ask(str(tmp_path / "none.txt"))
    assert (done.exit_code, done.stdout) == (1, "")
    assert "none.txt does not exist" in done.stderr
    assert ask(draft=b"\x00\x01\x02" * 100).exit_code == 1


def test_few_words_are_too_short_to_tell(ask: Ask) -> None:
    assert "Too short to tell" in ask("--quote", "about tolls").stdout
    assert "Too short to tell" in ask("--quote", "about tolls", "--speaker", "Ana Ruiz").stdout
    assert "Word for word" in ask("--quote", "about tolls", "--speaker", "Tom Bell").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--quote", "…"), "no word"),
        (("--quote", WATER, "--said", "soon"), "no date"),
        (("--quote", WATER, "draft.txt"), "not both"),
        (("--speaker", "Ana Ruiz"), "belong to --quote"),
    ],
)
def test_what_is_not_understood_is_told(ask: Ask, arguments: tuple[str, ...], message: str) -> None:
    done = ask(*arguments)
    assert done.exit_code == 2
    assert message in done.stderr


def test_nothing_of_a_draft_is_kept(ask: Ask, record: Path) -> None:
    ask(draft=DRAFT)
    assert b"lighthouse" not in record.read_bytes()


def test_without_a_model_it_is_said_what_to_do(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(model: str | None = None) -> WordJudge:
        raise NoModel("no model is installed; install one")

    monkeypatch.setattr(judges, "load_judge", none)
    assert isinstance(ask("--quote", WATER).exception, NoModel)


def test_the_room_reads_a_pasted_page_as_a_page(ask: Ask, record: Path) -> None:
    tools = check_tools(ExtractionSettings(extractor="rules"))
    page = f"<!doctype html><html><body><article><p>{TOLLS} Tom Bell said.</p></article></body>"
    for pasted in (page, f"{TOLLS} Tom Bell said."):
        draft = tools.read(pasted)
        (quotation,) = draft.quotations
        assert quotation.spans[0].of(draft.text) == TOLLS
        with open_store(record, write=True) as store:
            link(store, WordJudge())
            assert tools.check(store, quotation).is_confirmed
    with pytest.raises(InputError):
        tools.read("<html><body></body></html>")
