"""The language: a tag from the metadata, else the detector's where it has enough to go on."""

from __future__ import annotations

import pytest

from onrecord.collect.language import detected_language, language_tag


@pytest.mark.parametrize(
    ("printed", "language"),
    [("en", "en"), ("en-GB", "en"), ("pt_BR", "pt"), (" DE ", "de"), ("zh-Hant-TW", "zh")],
)
def test_a_tag_is_its_language(printed: str, language: str) -> None:
    assert language_tag(printed) == language


@pytest.mark.parametrize("printed", [None, "", "English", "und", "e", "mul", "en GB"])
def test_what_is_no_tag_is_unknown(printed: str | None) -> None:
    assert language_tag(printed) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry will sail at noon,\nMayor Ada Lind told the harbour board.", "en"),
        ("Паром отходит в полдень, сказала мэр журналистам в порту.", "ru"),
        ("Die Fähre legt um zwölf Uhr ab, sagte die Bürgermeisterin am Montag.", "de"),
    ],
)
def test_the_language_is_detected(text: str, language: str) -> None:
    assert detected_language(text) == language


@pytest.mark.parametrize("text", ["", "1 + 1 = 2", "Ada Lind Bo Ek", "\ud800", "…"])
def test_too_little_to_tell_is_unknown(text: str) -> None:
    assert detected_language(text) is None
