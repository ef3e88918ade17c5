"""What a room is handed to check drafts with, by rules and a judge that counts words."""

from __future__ import annotations

from functools import partial

from onrecord.checked import Draft
from onrecord.linking.check import Checker
from onrecord.linking.drafts import draft_of
from onrecord.pipeline import extract_text
from onrecord.settings import ExtractionSettings
from onrecord.view.server.tools import CheckTools
from tests.linking.word_judge import WordJudge

_extracted = partial(extract_text, settings=ExtractionSettings(extractor="rules"))


def read(text: str) -> Draft:
    return draft_of(_extracted(text))


CHECK_TOOLS = CheckTools(read, Checker(WordJudge()).check)

# About the leaking ferry: changed, of somebody else, not on record, too short.
DRAFT = """Lena Sorrel said: “We bail her out at dawn, we patch her at dusk, and nobody will say.”

“The harbour clock has stopped again,” Bo Larch said.

“Whales built this lighthouse alone,” she added.

Ada Lind said: “Never mind.”
"""
