"""What quotations are looked up with; the model is loaded when it is first needed."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from onrecord.checked import Draft, Finding, Quotation
from onrecord.contract import Extraction, Problem
from onrecord.errors import InputError
from onrecord.pipeline import Pipeline, extract_text
from onrecord.settings import ExtractionSettings
from onrecord.store import Store
from onrecord.view.server.tools import CheckTools

if TYPE_CHECKING:
    from onrecord.linking.check import Checker

_MARKUP = ("<!doctype html", "<html", "<?xml")


def check_tools(settings: ExtractionSettings) -> CheckTools:
    """The tools, with the model of the settings."""

    @cache
    def checker() -> Checker:
        from onrecord.linking import judge as judges
        from onrecord.linking.check import Checker

        return Checker(judges.load_judge(settings.model))

    def read(text: str) -> Draft:
        from onrecord.linking.drafts import draft_of

        checker()  # who has no model hears of it before anything is read
        return draft_of(_extracted(text, settings))

    def check(store: Store, quotation: Quotation) -> Finding:
        return checker().check(store, quotation)

    return CheckTools(read, check)


def _extracted(text: str, settings: ExtractionSettings) -> Extraction:
    """Plain text as it is; a page is read as one. Raises InputError for a page without a text."""
    if not text.lstrip().lower().startswith(_MARKUP):
        return extract_text(text, location="draft", settings=settings)
    page = BytesIO(text.encode("utf-8", "replace"))
    (found,) = Pipeline(extraction=settings).read(("-",), stdin=page)
    if isinstance(found, Problem):
        raise InputError(found.kind, found.message)
    return found
