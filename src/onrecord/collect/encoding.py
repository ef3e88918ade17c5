"""Bytes to characters: byte order mark, declaration, UTF-8, windows-1252, detector, in this order.

A detector's answer of a Macintosh or DOS table is never taken: on our try-outs it was always
windows-1252 mistaken, and a wrong table puts wrong characters into a text that is kept unchanged.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from onrecord.contract import ProblemKind
from onrecord.errors import InputError

# Longest first: the mark of UTF-32 begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WIDE = {"utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"}
WESTERN = "windows-1252"
# Marks and letters that Western European prose uses. Left out: ¹ ³ ð ý þ, which stand for
# Polish, Czech and Turkish letters when windows-1250 or -1254 is read as windows-1252.
WESTERN_CHARACTERS = re.compile(
    "[‘’“”„‚«»‹›–—…•€£§©®°·´ \u00a0¡¿½¼¾²ªº"
    "àáâãäåæçèéêëìíîïñòóôõöøœùúûüÿßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜŸ]"
)
# Share of bytes above 127 in windows-1252 prose: English under 2 %, French and German under 6 %;
# Czech in windows-1250, made of the same bytes, has over 10 %.
FEW = 0.06
DETECTED_IN = 1 << 18
SURE_ENOUGH = 0.5
NEVER_DETECTED = re.compile(r"x?-?mac|ibm|cp[478]\d\d$", re.IGNORECASE)
CONTROLS = bytes({*range(32), 127} - {9, 10, 11, 12, 13, 27})
BINARY_SHARE = 0.005


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters and the name of the encoding they were found to be in."""

    text: str
    encoding: str


def decode(data: bytes, *, declared: str | None = None, hinted: str | None = None) -> Decoded:
    """The characters of the bytes, unchanged; a byte order mark stays as U+FEFF.

    `declared` is the user's word and binds. `hinted` is what a page says of itself or what the rest
    of the file is in; pages lie, so it gives way to bytes that are UTF-8. Raises InputError:
    `binary` for what is no text, `encoding` where the declaration is unknown or wrong, or nothing
    fits.
    """
    marked = marked_encoding(data)
    if marked or declared:
        return _as_told(data, marked or known_encoding(str(declared)))
    if hinted and (decoded := _as_hinted(data, hinted)):
        return decoded
    if is_binary(data):
        raise InputError(
            ProblemKind.BINARY,
            "the content is not text; give text, or name its encoding if it is UTF-16",
        )
    return _found(data)


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark at the start tells."""
    return next((name for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), None)


def known_encoding(name: str) -> str:
    """The encoding's usual name. Raises InputError for a name that Python does not know."""
    try:
        codec = codecs.lookup(name)
        "a".encode(name)  # refuses the codecs from bytes to bytes, such as hex
    except (LookupError, ValueError) as error:
        message = f"the encoding {name!r} is unknown; say for example utf-8 or windows-1252"
        raise InputError(ProblemKind.ENCODING, message) from error
    # The web reads "latin-1" as windows-1252, since that is what such files hold.
    return WESTERN if codec.name in {"iso8859-1", "cp1252"} else codec.name


def is_binary(data: bytes) -> bool:
    """True for NULs and control characters in a number that text never has."""
    controls = len(data) - len(data.translate(None, CONTROLS))
    return controls > len(data) * BINARY_SHARE


def _as_told(data: bytes, encoding: str) -> Decoded:
    text = _fitting(data, encoding)
    if text is None:
        message = (
            f"the bytes are not {encoding} as declared or marked; "
            "declare what they are, or save the text as UTF-8 anew"
        )
        raise InputError(ProblemKind.ENCODING, message)
    return Decoded(text, encoding)


def _as_hinted(data: bytes, encoding: str) -> Decoded | None:
    # ASCII bytes may still be UTF-16 or ISO-2022-JP: there the hint is all there is.
    names = (encoding,) if data.isascii() or encoding in WIDE else ("utf-8", encoding)
    decoded = ((name, _fitting(data, name)) for name in names)
    return next((Decoded(text, name) for name, text in decoded if text is not None), None)


def _found(data: bytes) -> Decoded:
    for encoding in ("utf-8", _western(data), _detected(data)):
        if encoding and (text := _fitting(data, encoding)) is not None:
            return Decoded(text, encoding)
    message = "the encoding cannot be told from the bytes; name it with --encoding NAME"
    raise InputError(ProblemKind.ENCODING, message)


def _fitting(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _western(data: bytes) -> str | None:
    """windows-1252 where few bytes are above 127 and each is a mark or letter of the West."""
    above = data.translate(None, bytes(range(128)))
    if len(above) > max(1, len(data) * FEW):
        return None
    return WESTERN if _all_western(above) else None


def _all_western(above: bytes) -> bool:
    text = _fitting(above, WESTERN)
    return text is not None and not WESTERN_CHARACTERS.sub("", text)


def _detected(data: bytes) -> str | None:
    import cchardet

    answer = cchardet.detect(data[:DETECTED_IN])
    name, confidence = answer["encoding"], answer["confidence"]
    if name and not NEVER_DETECTED.match(name) and (confidence or 0) >= SURE_ENOUGH:
        return str(name).lower()
    above = data.translate(None, bytes(range(128)))
    return WESTERN if _all_western(above) else None
