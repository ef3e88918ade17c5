from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Span
from onrecord.link.reprints.relation import relation_of
from onrecord.reprinted import ComparedText, Relation, RelationKind
from tests.link.reprints.texts import STORY, numbered, sentences


def related(first: str, reprint: str) -> Relation:
    return relation_of(ComparedText(first), ComparedText(reprint))


def test_a_copy_has_every_word() -> None:
    found = related(STORY, STORY.replace(",", " --"))
    assert (found.kind, found.gone, found.new) == (RelationKind.COPY, (), ())
    assert [part.words for part in found.shared] == [found.words[0]]


def test_an_update_tells_which_words_are_others() -> None:
    later = STORY.replace("in May", "in June").replace("nine million", "twelve million")
    found = related(STORY, later)
    assert found.kind is RelationKind.UPDATED
    assert found.changed == (2, 2)
    assert [span.of(STORY) for span in found.gone] == ["May", "nine"]
    assert [span.of(later) for span in found.new] == ["June", "twelve"]


def test_single_words_between_two_changed_ones_are_the_same() -> None:
    later = STORY.replace("Ships of any size can land", "Boats of any kind can land")
    found = related(STORY, later)
    assert [span.of(later) for span in found.new] == ["Boats", "kind"]


def test_what_was_cut_is_told() -> None:
    short = STORY.partition("\n\n")[0]
    found = related(STORY, short)
    assert (found.kind, found.paragraphs) == (RelationKind.SHORTENED, (2, 1))
    assert [span.of(STORY) for span in found.gone] == [STORY.partition("\n\n")[2].rstrip(".")]
    assert related(short, STORY).kind is RelationKind.EXTENDED


def test_a_few_words_of_a_long_text_are_an_excerpt() -> None:
    assert relation_of(sentences(range(20)), sentences([7])).kind is RelationKind.EXCERPT


def test_a_paragraph_that_moved_is_shared() -> None:
    first, second = STORY.split("\n\n")
    found = related(STORY, f"{second}\n\n{first}")
    assert (found.kind, len(found.shared)) == (RelationKind.COPY, 2)


def test_much_that_is_new_is_in_part() -> None:
    found = related(numbered(*range(10)), numbered(0, 1, 2, 3, *range(50, 54)))
    assert (found.kind, found.same) == (RelationKind.PARTLY, 40)


def test_a_text_that_is_not_kept_is_not_judged() -> None:
    gap = ComparedText(STORY[:100] + " " * 50 + STORY[150:], gaps=(Span(100, 150),))
    found = relation_of(ComparedText(STORY), gap)
    assert found.kind is None
    assert found.same < found.words[0]


words = st.lists(st.sampled_from("abcdefgh"), max_size=60).map(" ".join)


@given(words, words)
def test_every_word_is_shared_or_not_and_shared_ones_are_the_same(first: str, other: str) -> None:
    found = related(first, other)
    for part in found.shared:
        assert part.a.of(first).split() == part.b.of(other).split()
        assert len(part.a.of(first).split()) == part.words
    assert found.same + found.changed[1] == found.words[1]
    assert sum(len(span.of(other).split()) for span in found.new) == found.changed[1]
    assert sum(len(span.of(first).split()) for span in found.gone) == found.changed[0]


def test_time_does_not_grow_by_the_square_where_everything_is_the_same_word() -> None:
    text = "so " * 20_000
    assert related(text, text).kind is RelationKind.COPY
