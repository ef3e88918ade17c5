"""The readers of corpora in which names are marked, on texts of their forms."""

from __future__ import annotations

from pathlib import Path

from onrecord.encoder.name_vectors import BODY, OTHER, PERSON, PLACE
from onrecord_lab.corpora.gap import read_gap
from onrecord_lab.corpora.gum_mentions import read_gum_mentions
from onrecord_lab.corpora.litbank import read_litbank
from onrecord_lab.corpora.named_text import Form, NamedText
from onrecord_lab.corpora.tagged_words import read_crossner, read_re3d, read_wikigold
from tests.lab.named_forms import (
    GAP_TEXT,
    MENTIONS,
    NOVEL,
    write_gap,
    write_gum_entities,
    write_litbank,
    write_tagged,
)


def told(text: NamedText) -> list[tuple[str, Form, str, int]]:
    """Each mention in words."""
    return [(m.span.of(text.text), m.form, m.entity, m.sort) for m in text.marked]


def sorts(text: NamedText) -> list[tuple[str, int]]:
    return [(each.span.of(text.text), each.sort) for each in text.marked]


def gum(folder: Path, *sentences: list[str], name: str = "GUM_bio_reed") -> NamedText:
    write_gum_entities(folder, name, *sentences)
    (read,) = read_gum_mentions(folder)
    return read


def test_litbanks_two_lines_are_one_mention_with_type_and_entity(tmp_path: Path) -> None:
    write_litbank(tmp_path, "1_flint")
    (read,) = read_litbank(tmp_path)
    assert (read.name, read.text, read.whole) == ("litbank 1_flint", NOVEL, True)
    assert [(words, entity) for words, _, entity, _ in told(read)] == [
        (words, entity) for words, _, _, entity in MENTIONS
    ]
    assert told(read)[2] == ("Tom Bray", Form.NAME, "Tom_Bray-1", PERSON)
    assert told(read)[3] == ("the sailor", Form.DESCRIPTION, "Tom_Bray-1", PERSON)
    assert [sort for _, _, _, sort in told(read)[6:8]] == [OTHER, PLACE]


def test_gums_brackets_open_and_close_mentions(tmp_path: Path) -> None:
    read = gum(
        tmp_path,
        [
            "1 Ann (1-person-new-s-cf1-1-coref-Ann_Reed-Holt",
            "2 Reed 1) SpaceAfter=No",
            "3 , _",
            "4 captain (1-person-giv:act-s-cf1-1-appos",
            "5 of _",
            "6 Orr (2-place-new-s-cf2-1-sgl)1) SpaceAfter=No",
            "7 , _",
            "8 left _",
            "9 it (2-place-giv:act-s-cf2-1-ana) SpaceAfter=No",
            "10 . _",
        ],
        ["1 Wikia (3-organization-new-s-cf1-1-coref)", "2 closed _"],
    )
    assert read.text.rstrip() == "Ann Reed, captain of Orr, left it.\nWikia closed"
    assert told(read) == [
        ("Ann Reed", Form.NAME, "1", PERSON),
        ("captain of Orr", Form.DESCRIPTION, "1", PERSON),
        ("Orr", Form.NAME, "2", PLACE),
        ("it", Form.PRONOUN, "2", PLACE),
        ("Wikia", Form.NAME, "3", BODY),
    ]


def test_a_word_of_two_tokens_is_marked_whole_and_one_that_nobody_wrote_is_left_out(
    tmp_path: Path,
) -> None:
    read = gum(
        tmp_path,
        [
            "1-2 She's _",
            "1 She (1-person-new-s-cf1-1-coref)",
            "2 is _",
            "2.1 here _",
            "3 with _",
            "4 Orr (2-place-new-s-cf1-1-coref)",
        ],
    )
    assert read.text.rstrip() == "She's with Orr"
    assert [words for words, *_ in told(read)] == ["She's", "Orr"]


def test_only_genres_that_weights_may_be_taught_on_are_read(tmp_path: Path) -> None:
    rows = ["1 Orr (1-place-new-s-cf1-1-coref)"]
    for genre in ("fiction", "vlog", "court", "news"):
        write_gum_entities(tmp_path, f"GUM_{genre}_orr", rows)
    assert [read.name for read in read_gum_mentions(tmp_path)] == ["gum GUM_court_orr"]


def test_of_gaps_names_one_is_meant(tmp_path: Path) -> None:
    write_gap(tmp_path, "development")
    (read,) = read_gap(tmp_path, "development")
    assert (read.text, read.whole) == (GAP_TEXT, False)
    assert told(read) == [
        ("Dana", Form.NAME, "meant", PERSON),
        ("Kim", Form.NAME, "B", PERSON),
        ("she", Form.PRONOUN, "meant", PERSON),
    ]


def test_tagged_words_are_laid_out_as_they_are_printed(tmp_path: Path) -> None:
    write_tagged(tmp_path)
    (read,) = read_crossner(tmp_path / "crossner-politics", "train")
    assert read.text == "Nora Vale (Coast) left Orr's Election."
    assert sorts(read) == [
        ("Nora Vale", PERSON),
        ("Coast", BODY),
        ("Orr", PLACE),
        ("Election", OTHER),
    ]
    assert {(each.form, each.entity) for each in read.marked} == {(Form.NAME, "")}


def test_wikigolds_tags_without_a_beginning_are_read(tmp_path: Path) -> None:
    write_tagged(tmp_path)
    (read,) = read_wikigold(tmp_path / "wikigold")
    assert read.text == "Lake Orra froze.\nBray skated."
    assert sorts(read) == [("Lake Orra", PLACE), ("Bray", PERSON)]


def test_what_the_bbc_wrote_is_not_read(tmp_path: Path) -> None:
    write_tagged(tmp_path)
    (read,) = read_re3d(tmp_path / "re3d")
    assert read.name.startswith("re3d 7")
    assert sorts(read) == [("Friday", OTHER), ("Reed", PERSON), ("board", BODY)]


def test_many_sentences_are_several_texts_of_other_names(tmp_path: Path) -> None:
    (tmp_path / "train.txt").write_text("Reed\tB-person\nleft\tO\n\n" * 20, encoding="utf-8")
    texts = list(read_crossner(tmp_path, "train"))
    assert len({text.name for text in texts}) == len(texts) == 3
    assert sum(len(text.marked) for text in texts) == 20
    assert all(words == "Reed" for text in texts for words, _ in sorts(text))
