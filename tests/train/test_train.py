"""A model is taught for a few steps on the project's own articles, and reads.

Run by `make test-train`: torch is no part of what `make test` needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.collect import collect_text
from onrecord.contract import Spans
from onrecord.encoder.model_folder import open_model
from onrecord.errors import SettingError
from onrecord.extract.learned import load_extractor
from onrecord_lab.attribution import Attribution, outer_attributions
from onrecord_lab.gold.files import articles_of, gold_files, read_gold
from onrecord_lab.train.settings import TrainingSettings

SETTINGS = TrainingSettings(epochs=2, batch_size=4)
SENTENCE = (
    "“The road opens in May,” Ann Reed, the mayor, said. She told reporters that it has no toll."
)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own articles in PolNeAR's form."""
    folder = tmp_path_factory.mktemp("corpus")
    for split in ("train", "dev"):
        for part in ("text", "attributions"):
            (folder / split / part).mkdir(parents=True)
    for number, (text, attributions) in enumerate(own_articles()):
        split = "dev" if number % 6 == 0 else "train"
        name = f"own{number % 3}_2023-01-01_{number:02}"
        (folder / split / "text" / f"{name}.txt").write_bytes(text.encode())
        lines = "".join(brat(index, each) for index, each in enumerate(attributions))
        (folder / split / "attributions" / f"{name}_0a1b.ann").write_text(lines, encoding="utf-8")
    return folder


def own_articles() -> list[tuple[str, list[Attribution]]]:
    return [
        (article.text, outer_attributions(gold.statements))
        for path in gold_files()
        for article, gold in zip(articles_of(path), read_gold(path), strict=True)
    ]


def brat(number: int, attribution: Attribution) -> str:
    """One attribution as brat writes it; a role without spans is left out."""
    roles = {"Source": attribution.source, "Cue": attribution.cue, "Content": attribution.content}
    lines, event = "", f"E{number}\tAttribution:T{number}0"
    for place, (role, spans) in enumerate(roles.items()):
        if spans:
            lines += f"T{number}{place}\t{role} {fragments(spans)}\t-\n"
            event += f" {role}:T{number}{place}"
    return f"{lines}{event}\n"


def fragments(spans: Spans) -> str:
    return ";".join(f"{span.start} {span.end}" for span in spans)


def taught(corpus: Path, folder: Path, settings: TrainingSettings) -> list[str]:
    """Trains into `folder`; gives what was said on the way."""
    from onrecord_lab.train.run import Asked, train

    said: list[str] = []
    asked = Asked(data=corpus, output=folder / "model", work=folder / "work")
    train(asked, settings, lambda news: said.append(str(news)))
    return said


def answers(model: Path) -> Sequence[object]:
    return load_extractor(open_model(model)).extract(collect_text(SENTENCE)).statements


def test_a_model_is_taught_taken_up_again_and_reads_the_same(corpus: Path, tmp_path: Path) -> None:
    whole, halves = tmp_path / "whole", tmp_path / "halves"
    taught(corpus, whole, SETTINGS)
    stop_after_first_epoch(corpus, halves)
    said = taught(corpus, halves, SETTINGS)
    assert "going on after epoch 1" in said
    one, other = (open_model(folder / "model") for folder in (whole, halves))
    assert one.manifest.files == other.manifest.files
    assert answers(whole / "model") == answers(halves / "model")


def stop_after_first_epoch(corpus: Path, folder: Path) -> None:
    from onrecord_lab.train.run import Asked, train

    class Stopped(Exception):
        pass

    def tell(news: object) -> None:
        if news == "epoch 1 of 2 done":
            raise Stopped

    with pytest.raises(Stopped):
        train(Asked(data=corpus, output=folder / "model", work=folder / "work"), SETTINGS, tell)


def test_a_model_taught_on_an_unknown_set_is_not_shippable(corpus: Path, tmp_path: Path) -> None:
    taught(corpus, tmp_path, replace(SETTINGS, epochs=1))
    manifest = open_model(tmp_path / "model").manifest
    assert not manifest.shippable
    assert all(each.files for each in manifest.taught_on[1:])


def test_a_run_of_other_settings_is_not_taken_up(corpus: Path, tmp_path: Path) -> None:
    taught(corpus, tmp_path, replace(SETTINGS, epochs=1))
    with pytest.raises(SettingError, match="--work"):
        taught(corpus, tmp_path, replace(SETTINGS, epochs=1, seed=5))
