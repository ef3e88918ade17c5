"""What is scored: statements by article, from a file of contract lines or from the live program."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

import msgspec

from onrecord.collect import collect_text
from onrecord.contract import Statement
from onrecord.errors import OnrecordError
from onrecord.pipeline import Pipeline
from onrecord_lab.corpora.polnear import PolnearArticle

Outputs = Mapping[str, Sequence[Statement]]


def live_outputs(pipeline: Pipeline, articles: Sequence[PolnearArticle]) -> Outputs:
    """What the program finds now, statements inside others left out: PolNeAR marks one layer."""
    return {
        article.name: _outer(pipeline.extract(collect_text(article.text)).statements)
        for article in articles
    }


def read_outputs(path: Path) -> Outputs:
    """The statements of a file that `onrecord extract` printed, by the name of the article's file.

    Raises `OnrecordError` naming the line that is not of the contract. An article that failed has
    no statement.
    """
    outputs: dict[str, Sequence[Statement]] = {}
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                told = json.loads(line)
                name = PurePosixPath(told["article"]["location"]).stem
                outputs[name] = _outer(msgspec.convert(told["statements"], tuple[Statement, ...]))
            except (ValueError, KeyError, TypeError) as error:
                raise OnrecordError(
                    f"{path}, line {number} is no line of `onrecord extract`: {error}"
                ) from error
    return outputs


def _outer(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    return tuple(statement for statement in statements if statement.within is None)
