"""The figures about linking that are pinned and need no corpus."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.identity import sha256_of
from onrecord.linking.judge import load_judge
from onrecord.pipeline import Pipeline
from onrecord_lab.evaluate.counts import percent
from onrecord_lab.evaluate.links.gold_utterances import gold_digest_parts
from onrecord_lab.evaluate.links.labelled_pairs import LINKS, OWN_PAIRS, own_pairs
from onrecord_lab.evaluate.links.measures import JudgeMeasures
from onrecord_lab.evaluate.links.own_utterances import measure_utterances
from onrecord_lab.evaluate.links.pair_figures import measure_pairs
from onrecord_lab.evaluate.links.traps import TRAPS, measure_traps, read_traps


def link_figures(pipeline: Pipeline) -> dict[str, float]:
    """Utterances of the project's own events, its pairs and traps, in percent."""
    events, traps = measure_utterances(pipeline), measure_traps(read_traps())
    judge = load_judge(pipeline.extraction.model)
    pairs = measure_pairs(list(own_pairs()), {}, JudgeMeasures(judge).by_judge, judge.same)
    return {
        "utterances precision": percent(events.pairs.precision),
        "utterances recall": percent(events.pairs.recall),
        "utterances, look-alikes wrong": percent(events.made_one / events.apart),
        "reprint groups f1": percent(events.reprints.f1),
        "pairs of one utterance f1": pairs.f1["ours"],
        "traps, wrong number": percent(traps.numbers),
        "traps, wrong": percent(len(traps.caught) / traps.traps),
        "traps, missed wrong": percent(len(traps.missed) / traps.traps),
    }


def link_digest() -> Iterator[str]:
    """Changes with anything that the figures are measured on."""
    for part in (*gold_digest_parts(), TRAPS.read_bytes(), (LINKS / OWN_PAIRS).read_bytes()):
        yield sha256_of(part)
