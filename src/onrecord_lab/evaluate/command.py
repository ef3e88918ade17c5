"""`onrecord evaluate`: figures beside their floors, or an output against gold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from onrecord.pipeline import Pipeline
from onrecord.settings import EXTRACTORS, ExtractionSettings
from onrecord_lab.evaluate.checks import CHECKS
from onrecord_lab.evaluate.floors_command import report_floors
from onrecord_lab.evaluate.gold_command import Asked, report

_FOLDER = click.Path(path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("evaluate")
@click.argument("output", type=click.Path(exists=True, path_type=Path), required=False)
@click.option("--gold", type=click.Path(exists=True, path_type=Path), help="PolNeAR-format folder.")
@click.option("--split", default="dev", show_default=True, help="With --gold: the split.")
@click.option("--against", type=_FILE, help="With --gold: another output, compared pairwise.")
@click.option(
    "--misses",
    type=click.IntRange(min=0),
    default=0,
    help="With --gold, --speakers or --occasions: list N.",
)
@click.option("--plot", type=_FILE, help="With --gold: write the reliability plot (SVG).")
@click.option("--json", "as_json", is_flag=True, help="With --gold: print everything as JSON.")
@click.option("--corpora", type=_FOLDER, help="Folder of the corpora.")
@click.option("--out-of-domain", type=_FOLDER, help="Folder of the corpora: recall outside news.")
@click.option("--publishers", type=_FOLDER, help="Folder of the corpora: is one served worse?")
@click.option("--speakers", type=_FOLDER, help="Folder of the corpora: is the speaker right?")
@click.option("--occasions", type=_FOLDER, help="Folder of the corpora: to whom, where, when?")
@click.option("--dates", type=_FOLDER, help="Folder of the corpora: expressions of time.")
@click.option("--quantities", type=_FOLDER, help="Folder of the corpora: numbers with units.")
@click.option("--links", type=_FOLDER, help="Folder of the corpora: the same utterance, reprints.")
@click.option(
    "--extractor",
    type=click.Choice(EXTRACTORS),
    default=ExtractionSettings().extractor,
    show_default=True,
    help="What is measured.",
)
@click.option("--model", type=click.Path(file_okay=False), help="Folder of another model.")
@click.option("--update", is_flag=True, help="Pin the figures; never lowers one by itself.")
@click.option("--allow-regression", is_flag=True, help="With --update: lower a floor, knowingly.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    gold: Path | None,
    corpora: Path | None,
    extractor: str,
    model: str | None,
    update: bool,
    allow_regression: bool,
    **asked: Any,
) -> None:
    """Measure extraction.

    Without --gold: the project's own articles, and the corpora where they lie, beside their
    floors; the exit code is 1 below one. With --gold: OUTPUT, lines that `onrecord extract`
    printed (or what the program finds now), against gold; statements inside others left out.
    With --out-of-domain: which attribution clauses of GUM's courts and interviews are found. With
    --publishers: attribution by publisher in all PolNeAR articles that training does not see. With
    --speakers: the speakers of PolNeAR's dev articles that readers named, beside what must be. With
    --occasions, --dates, --quantities: the same of to whom, where and when something was said, of
    expressions of time, and of numbers with what they count. With --links: which contents are one
    utterance, in what they differ, and which articles are reprints, beside plain measures.
    """
    pipeline = Pipeline(extraction=ExtractionSettings(extractor=extractor, model=model))
    checks = [(tell, folder) for name, tell in CHECKS.items() if (folder := asked.pop(name))]
    for tell, folder in checks:
        tell(folder, pipeline, asked["misses"])
    if checks:
        return
    if gold is not None:
        report(Asked(gold=gold, **asked), pipeline)
        return
    ctx.exit(report_floors(pipeline, corpora, update=update, allow_regression=allow_regression))
