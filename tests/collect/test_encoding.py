"""Bytes to characters: the order of the roads, and what is refused."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.collect.encoding import decode
from onrecord.contract import ProblemKind
from onrecord.errors import InputError

ENGLISH = "“It’s shut,” the harbour café’s owner said – twice. She’d called the office at nine.\n"
FRENCH = "« C’est fermé », a déclaré la ministre à Nîmes. Le pont, âgé, a été inspecté dès l’été.\n"
RUSSIAN = "Мост закрыт до осени, сказала министр журналистам в четверг.\n"
POLISH = "Most będzie zamknięty do jesieni, powiedziała minister. „Żółta łódź” popłynie z Łodzi.\n"
JAPANESE = "橋は秋まで閉鎖されると大臣は木曜日に記者団に語った。\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "windows-1252"),
        (FRENCH, "windows-1252"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (POLISH, "windows-1250"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
    ],
)
def test_undeclared_bytes_decode_to_exactly_the_text(text: str, encoding: str) -> None:
    data = (text * 4).encode(encoding)

    assert decode(data).text == text * 4


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_decides_and_is_kept(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + RUSSIAN.encode(encoding))

    assert decoded.text == "\ufeff" + RUSSIAN
    assert decoded.encoding == encoding


def test_the_users_declaration_binds() -> None:
    assert decode(POLISH.encode("iso8859-2", "replace"), declared="latin2").encoding == "iso8859-2"


def test_latin_1_is_read_as_the_web_reads_it() -> None:
    assert decode(b"\x93Noon\x94", declared="latin-1").text == "“Noon”"


@pytest.mark.parametrize("name", ["klingon", "hex", "a\0b"])
def test_an_unknown_declaration_is_refused_by_name(name: str) -> None:
    with pytest.raises(InputError, match="unknown; say for example") as raised:
        decode(b"Noon", declared=name)

    assert raised.value.kind is ProblemKind.ENCODING


def test_a_wrong_declaration_is_refused() -> None:
    with pytest.raises(InputError, match="not utf-8 as declared"):
        decode(b"caf\xe9", declared="utf-8")


def test_a_hint_gives_way_to_bytes_that_are_utf8() -> None:
    assert decode(FRENCH.encode(), hinted="windows-1252").text == FRENCH


def test_a_hint_helps_where_the_bytes_are_not_utf8() -> None:
    assert decode("Да.".encode("cp1251"), hinted="cp1251").text == "Да."


def test_utf16_without_its_mark_is_refused_and_the_way_out_named() -> None:
    with pytest.raises(InputError, match="if it is UTF-16") as raised:
        decode(ENGLISH.encode("utf-16-le"))

    assert raised.value.kind is ProblemKind.BINARY


def test_a_single_stray_byte_does_not_make_a_macintosh_of_western_text() -> None:
    assert decode(b"The caf\xe9 is shut.").text == "The café is shut."


@given(st.text())
def test_utf8_round_trip(text: str) -> None:
    try:
        decoded = decode(text.encode("utf-8", "surrogatepass"))
    except InputError:
        return
    assert decoded.encoding != "utf-8" or decoded.text == text


@given(st.text(st.characters(min_codepoint=32, codec="utf-8")))
def test_marked_utf16_round_trip(text: str) -> None:
    assert decode(codecs.BOM_UTF16_LE + text.encode("utf-16-le")).text == "\ufeff" + text


@given(st.binary())
def test_any_bytes_decode_or_are_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except InputError:
        return
    assert decoded.text.encode(decoded.encoding, "surrogatepass") == data or not data.isascii()
