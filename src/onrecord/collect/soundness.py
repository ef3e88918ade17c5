"""What is refused although it could be decoded: nothing, noise, or characters that are none."""

from __future__ import annotations

import re

from onrecord.collect.encoding import is_binary
from onrecord.contract import ProblemKind
from onrecord.errors import InputError

SURROGATE = re.compile("[\ud800-\udfff]")


def refuse_unsound(text: str, name: str) -> None:
    """Raises InputError naming the article: empty, full of controls, or with half a character."""
    if not text.strip("\ufeff \t\r\n") or text.isspace():
        raise InputError(ProblemKind.EMPTY, f"{name} holds no text; leave it out or fill it")
    if SURROGATE.search(text):
        message = f"{name} holds half a character (a lone surrogate); write the text as UTF-8 anew"
        raise InputError(ProblemKind.ENCODING, message)
    if is_binary(text.encode()):
        message = f"{name} is not text but full of control characters; give the text itself"
        raise InputError(ProblemKind.BINARY, message)
