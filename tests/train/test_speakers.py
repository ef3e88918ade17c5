"""A model is taught whom names, pronouns and descriptions mean, on a few made-up texts, and reads.

Run by `make test-train`: torch is no part of what `make test` needs.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

from onrecord.contract import Span, Spans
from onrecord.encoder.model_folder import MANIFEST, Manifest, default_model, open_model
from onrecord.encoder.name_vectors import NAMES
from onrecord.identify.choice.ranking import SPEAKERS, Ranking, read_ranking
from onrecord.pipeline import extract_text
from onrecord.settings import ExtractionSettings
from onrecord_lab.gold.speakers import SourceForm, SpeakerLabel
from tests.lab.named_forms import write_gap, write_gum_entities, write_litbank, write_tagged

# Whom each quotation is by, as a reader would name them.
SAID = {"Reed": "Ann Reed", "she": "Ann Reed", "he": "Bob Holt", "the captain": "Bob Holt"}
ARTICLES = tuple(f"echo_2021-03-{day:02}_road" for day in range(1, 11))
BODIES = ("fnc1_1", "fnc1_2")
FEWER_WEIGHTS_THAN = 10_000


def article(number: int) -> str:
    """Ann Reed and the captain, Bob Holt, say something each."""
    told = "".join(f"\n\n“Road {number} is shut,” {source} said." for source in SAID)
    return f"Mayor Ann Reed met Bob Holt, the captain, on the quay. {told}"


def label(name: str, text: str, source: str) -> SpeakerLabel:
    content = text.rindex("“", 0, text.index(f" {source} said"))
    start = text.index(f" {source} said") + 1
    return SpeakerLabel(
        article=name,
        content=place(content, start - 1),
        cue=place(start + len(source) + 1, start + len(source) + 5),
        source=place(start, start + len(source)),
        form=SourceForm.PRONOUN if source in ("she", "he") else SourceForm.NAME,
        name=SAID[source],
        accept=(),
        bare=(SAID[source].split()[1],),
        type=None,
        reason=None,
        relays=(),
        bad=False,
    )


def place(start: int, end: int) -> Spans:
    return (Span(start, end),)


def write_labels(path: Path, texts: dict[str, str]) -> None:
    labels = [label(name, text, source) for name, text in texts.items() for source in SAID]
    path.write_bytes(b"\n".join(msgspec.json.encode(each) for each in labels))


@pytest.fixture
def corpora(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Tiny corpora of every form that is taught on, and what readers named in two of them."""
    folder = tmp_path / "corpora"
    write_litbank(folder / "litbank", *(f"{number}_flint" for number in range(24)))
    for number in range(16):
        write_gum_entities(
            folder / "gum",
            f"GUM_bio_{number}",
            ["1 Ann (1-person-new-s-cf1-1-coref", "2 Reed 1)", "3 left _"],
            ["1 She (1-person-giv:act-s-cf1-1-ana)", "2 left _", "3 Orr (2-place-new-s-cf2-1-sgl)"],
        )
    write_gap(folder / "gap", "development", rows=16)
    write_tagged(folder)
    write_articles(folder, tmp_path, monkeypatch)
    return folder


def write_articles(folder: Path, labels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from onrecord_lab.train.speakers import articles

    polnear = {name: article(number) for number, name in enumerate(ARTICLES)}
    train = folder / "polnear" / "data" / "train"
    for part in ("text", "attributions"):
        (train / part).mkdir(parents=True)
    for name, text in polnear.items():
        (train / "text" / f"{name}.txt").write_bytes(text.encode())
        (train / "attributions" / f"{name}_0a1b.ann").write_text("", encoding="utf-8")
    fnc1 = {name: article(100 + number) for number, name in enumerate(BODIES)}
    rows = "".join(f'{name.removeprefix("fnc1_")},"{text}"\n' for name, text in fnc1.items())
    (folder / "fnc1").mkdir()
    (folder / "fnc1" / "train_bodies.csv").write_text(
        f"Body ID,articleBody\n{rows}", encoding="utf-8"
    )
    write_labels(labels / "train.jsonl", polnear)
    write_labels(labels / "fnc1.jsonl", fnc1)
    monkeypatch.setattr(articles, "TRAIN", labels / "train.jsonl")
    monkeypatch.setattr(articles, "FNC1", labels / "fnc1.jsonl")


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A copy of the installed model."""
    return Path(shutil.copytree(default_model(), tmp_path / "model"))


def teach(corpora: Path, model: Path, *options: str) -> Result:
    """As `python -m onrecord_lab.train.speakers` does."""
    from onrecord_lab.train.speakers.__main__ import main

    result = CliRunner().invoke(main, [str(corpora), str(model), *options])
    assert result.exit_code == 0, result.output
    return result


def manifest_of(model: Path) -> Manifest:
    return msgspec.json.decode((model / MANIFEST).read_bytes(), type=Manifest)


def weights_of(ranking: Ranking) -> int:
    return sum(len(each) for each in ranking.weights.values()) + 2 * len(ranking.scales) + 1


def moved(model: Path) -> Path:
    """The same model elsewhere: one that was opened before it was taught is kept as it was."""
    return Path(shutil.move(model, model.with_name("moved")))


def test_a_model_is_taught_names_and_speakers_and_names_them(corpora: Path, model: Path) -> None:
    before = manifest_of(model)
    teach(corpora, model)
    model = moved(model)
    after = open_model(model).manifest  # raises where a file is another than the manifest says
    assert {name for name in after.files if after.files[name] != before.files[name]} == {
        NAMES,
        SPEAKERS,
    }
    assert after.shippable
    assert {each.name for each in after.taught_on} == {each.name for each in before.taught_on}
    assert weights_of(read_ranking(model / SPEAKERS)) < FEWER_WEIGHTS_THAN
    settings = ExtractionSettings(model=str(model))
    statements = extract_text(article(7), settings=settings).statements
    assert [each.speaker.name for each in statements] == list(SAID.values())


def test_teaching_tells_how_well_it_went(corpora: Path, model: Path) -> None:
    manifest = json.loads((model / MANIFEST).read_bytes())
    manifest["scores"] = {"content": 50.0}
    (model / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    said = teach(corpora, model).output
    assert f"{len(ARTICLES) + len(BODIES)} articles read" in said
    scores = manifest_of(model).scores
    assert scores["content"] == 50.0
    assert scores["speakers right"] > 50
    assert any(name.startswith("litbank ") for name in scores)
    assert all(0 <= score <= 100 for score in scores.values())


def test_the_network_for_names_stays_where_only_speakers_are_taught(
    corpora: Path, model: Path
) -> None:
    before = manifest_of(model).files
    teach(corpora, model, "--keep-names")
    after = open_model(moved(model)).manifest.files
    assert (after[NAMES], after[SPEAKERS] == before[SPEAKERS]) == (before[NAMES], False)


def test_the_same_corpora_teach_the_same(corpora: Path, model: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(model, tmp_path / "other"))
    for each in (model, other):
        teach(corpora, each)
    assert (model / SPEAKERS).read_bytes() == (other / SPEAKERS).read_bytes()
    assert (model / NAMES).read_bytes() == (other / NAMES).read_bytes()
