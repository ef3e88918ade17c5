"""Records that linking is measured on: as many statements as asked for, alike however many."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from onrecord.contract import words_of
from onrecord.contract_json import record_json
from onrecord.errors import OnrecordError
from onrecord.identity import statement_id
from onrecord.linking.record import Linked
from onrecord.store import open_store
from onrecord.store.links.records import LinkCounts
from onrecord_lab.bench_link.__main__ import main
from onrecord_lab.bench_link.articles import article_of
from onrecord_lab.bench_link.edits import edited
from onrecord_lab.bench_link.exchange import (
    Band,
    Vocabulary,
    invented,
    like,
    vocabulary_of,
)
from onrecord_lab.bench_link.link_once import StepTime, Took, Watch
from onrecord_lab.bench_link.make_record import make_record
from onrecord_lab.bench_link.samples import Sample, Samples, read_samples
from onrecord_lab.bench_link.seasons import Press, press_of
from onrecord_lab.bench_link.table import Measured, exponent, table_of

SEASON = 40
SPEAKERS = ("Ana Ruiz", "Tom Berg", None)
PLACES = ("Norwick", "Eastmere", "Calder", "Dunhollow", "Ferrow", "Galstead", "Hepton")
TOPICS = ("bridge", "harbour", "library", "railway", "orchard", "theatre", "quarry")


def a_sample(number: int) -> Sample:
    place, topic = PLACES[number % 7], TOPICS[number // 7 % 7]
    text = f"the {topic} in {place} will be opened again after {number} days of repair"
    return Sample(text, SPEAKERS[number % 3], is_direct=number % 2 == 0)


SAMPLES: list[Samples] = [tuple(map(a_sample, range(at, at + 8))) for at in range(0, 80, 8)]


@pytest.fixture
def press() -> Press:
    # So few words are all among the commonest: here each may be exchanged.
    bands = (Band(tuple(sorted(map(str.lower, PLACES)))), Band(TOPICS))
    return Press(press_of(SAMPLES, season=SEASON).parts, Vocabulary(bands))


def said(press: Press, statements: int) -> list[Sample]:
    return [each for article in press.articles(statements) for each in article]


def test_there_are_as_many_statements_as_asked_for_the_same_every_time(press: Press) -> None:
    few, many = said(press, 93), said(press, 401)
    assert (len(few), len(many)) == (93, 401)
    assert many[:93] == few
    assert all(len(article) <= 10 for article in press.articles(401))


def test_the_first_season_is_what_the_corpora_say_and_the_next_ones_are_in_other_words(
    press: Press,
) -> None:
    corpora = {each.text for each in press.parts[0] + press.parts[1]}
    first = {each.text for each in said(press, SEASON)}
    # One in five is a copy, and few of those are as they were.
    assert len(first & corpora) > 0.6 * SEASON
    later = said(press, 12 * SEASON)[2 * SEASON :]
    assert sum(each.text in corpora for each in later) < 0.2 * len(later)
    assert {each.speaker for each in later} == set(SPEAKERS)


def test_one_in_five_statements_is_a_copy_with_a_light_change(press: Press) -> None:
    originals = {each.text for each in press.parts[0]}
    copies = [each for each in said(press, SEASON) if each.text not in originals]
    assert 0 < len(copies) < 0.4 * SEASON


def test_a_copy_differs_a_little() -> None:
    chance = np.random.default_rng(3)
    text = a_sample(20).text
    words = Vocabulary((Band(TOPICS),))
    copies = [edited(text, words, chance) for _ in range(50)]
    changed = [each for each in copies if len(each.split()) == len(text.split())]
    assert all(
        sum(a != b for a, b in zip(each.split(), text.split(), strict=True)) < 2 for each in changed
    )
    assert any("21 days" in each for each in copies)
    shortened = [each for each in copies if each not in changed]
    assert shortened
    assert all(each in text and len(each) > 0.6 * len(text) for each in shortened)


def test_what_is_often_and_what_is_seldom_said_keep_apart_and_so_do_names_and_numbers() -> None:
    common = " ".join(f"w{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(250))
    rare = "the tall Norwick mill and the old Calder mill cost 17 or 38 in 1998"
    vocabulary = vocabulary_of([f"{common} {common} {common}", common, rare], 1)
    together = [set(band.words) for band in vocabulary.bands]
    assert {"norwick", "calder"} in together
    assert {"17", "38"} in together
    assert {"1998"} in together
    assert not any("waa" in band for band in together)
    assert not any({"mill", "tall"} <= band for band in together)


def test_an_exchange_is_one_to_one_and_leaves_capitals_where_they_are() -> None:
    bands = (Band(("calder", "hepton", "norwick")), Band(("mill", "quarry", "bridge")))
    vocabulary = Vocabulary(bands)
    exchanges = [vocabulary.exchange(season, seed=1) for season in range(6)]
    assert exchanges[0].of("The mill in Calder") == "The mill in Calder"
    for each in exchanges:
        assert sorted(each.words) == sorted(each.words.values())
    other = {each.of("It isn't the mill in Calder, NORWICK") for each in exchanges}
    assert len(other) > 1
    assert all(text.startswith("It isn't the ") for text in other)
    assert all(text.split(" in ")[1][0].isupper() and text[-1].isupper() for text in other)
    assert like("USA", "oak") == "OAK"


def test_rare_words_are_of_more_and_more_as_more_is_said() -> None:
    words = tuple(f"{topic}{at}" for topic in TOPICS for at in "abcdefghij")
    vocabulary = Vocabulary((Band(words, grows=True),), seasons=5)

    def new(season: int) -> float:
        drawn = set(vocabulary.exchange(season, seed=1).words.values())
        assert len(drawn) == len(words)
        return len(drawn - set(words)) / len(words)

    assert new(4) == 0
    assert 0.1 < new(9) < 0.4 < new(49) < 0.8
    assert len({invented("oak", number) for number in range(1, 5000)}) == 4999


def test_what_was_said_before_comes_again_in_other_halves(press: Press) -> None:
    (once, twice, again) = (press.said_in(season) for season in (0, 2, 4))
    for at, (a, b, c) in enumerate(zip(once, twice, again, strict=True)):
        assert a.speaker == b.speaker == c.speaker
        assert a.text.split()[:7] == b.text.split()[:7] == c.text.split()[:7]
        assert b.text.split()[7:] == once[(at + 1) % SEASON].text.split()[7:]
        assert c.text.split()[7:] == once[(at + 2) % SEASON].text.split()[7:]


def test_an_article_holds_its_statements_at_their_places() -> None:
    extraction = article_of(4, SAMPLES[0])
    text = extraction.article.text
    for each, sample in zip(extraction.statements, SAMPLES[0], strict=True):
        assert each.text == words_of(each.content, text) == sample.text
        assert each.id == statement_id(extraction.article, each.content, each.cue)
        assert each.speaker.name == sample.speaker
        assert words_of(each.cue, text) == "said"
        assert words_of(each.source, text) == (sample.speaker or "Somebody")


def test_a_record_is_written_once(press: Press, tmp_path: Path) -> None:
    told: list[str] = []
    path = make_record(press, 120, tmp_path, told.append)
    with open_store(path) as store:
        assert store.counts().statements == 120
        assert store.link_counts().unlinked == store.counts().articles
    before = path.stat().st_mtime_ns
    assert make_record(press, 120, tmp_path, told.append) == path
    assert path.stat().st_mtime_ns == before
    assert "was made before" in told[-1]


def test_samples_are_read_where_they_were_left(tmp_path: Path) -> None:
    lines = [record_json(each) for each in [*SAMPLES, ()]]
    (tmp_path / "bench-link-samples.jsonl").write_bytes(b"\n".join(lines))
    assert read_samples(tmp_path / "nowhere", tmp_path, print) == SAMPLES
    with pytest.raises(OnrecordError, match="fnc1"):
        read_samples(tmp_path / "nowhere", tmp_path / "other", print)


def measured(statements: int, seconds: float, memory: float = 300) -> Measured:
    counts = LinkCounts(0, statements, statements, 9, 8, 7, 6, 5, 4)
    steps = (StepTime("reprints", seconds / 4, 1.0), StepTime("contents", 3 * seconds / 4, 2.0))
    took = Took(Linked(1, statements, 25 * statements, counts), steps)
    return Measured(statements, took, memory, 10.0, 20.0)


def test_the_table_tells_how_time_grows_and_what_is_required() -> None:
    rows = [measured(100_000, 1_200), measured(10_000, 100), measured(1_000_000, 12_000, 900)]
    lines = table_of(rows)
    assert math.isclose(exponent(rows[1], rows[0]), math.log10(12))
    assert "| 10,000 | 10,000 | 250,000 | 8 | 100 | 3 | 100 | 300 MB | 10 MB | 20 MB |" in lines
    assert lines.index(next(line for line in lines if line.startswith("| 10,000 "))) < 6
    assert "to the power of 1.040 (required: at most 1.079)" in lines[-1]
    assert "1.079, 1.000" in lines[-1]
    assert "Peak memory is 900 MB (required: less than 4,000)" in lines[-1]
    assert not any("to the power" in line for line in table_of(rows[:1]))


def test_each_step_is_timed() -> None:
    watch = Watch()
    for name in ("reprints", "articles", "articles"):
        watch.step(name)
    assert [each.step for each in watch.steps] == ["reprints", "articles"]
    assert all(each.seconds >= 0 and each.processor >= 0 for each in watch.steps)


def test_records_are_linked_and_told_of(tmp_path: Path) -> None:
    lines = [record_json(each) for each in SAMPLES]
    (tmp_path / "bench-link-samples.jsonl").write_bytes(b"\n".join(lines))
    page = tmp_path / "page.md"
    page.write_text("<!-- bench-link -->\n<!-- /bench-link -->\n")
    sizes = ["30", "60", "--work", str(tmp_path)]
    answer = CliRunner().invoke(main, [*sizes, "--page", str(page)])
    assert answer.exit_code == 0, answer.output
    assert "| 60 | " in page.read_text()
    again = CliRunner().invoke(main, [*sizes, "--resume"])
    assert again.stdout in page.read_text()


def test_without_the_corpora_it_is_told_in_a_line(tmp_path: Path) -> None:
    answer = CliRunner().invoke(
        main, ["5", "--work", str(tmp_path / "w"), "--corpora", str(tmp_path)]
    )
    assert answer.exit_code == 1
    assert "fnc1" in answer.stderr
    assert "Traceback" not in answer.output
