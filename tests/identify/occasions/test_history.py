"""What was told before and may go on, and what the article as a whole tells."""

from __future__ import annotations

from onrecord.identify.occasions.candidates import Candidate, Part, own_candidates
from onrecord.identify.occasions.history import History
from onrecord.identify.occasions.outline import Outline
from onrecord.identify.occasions.turn import Turn
from onrecord.identify.occasions.turn_index import TurnIndex
from tests.identify.occasions.marked import turns_of


def story(*statements: str) -> list[Turn]:
    """The turns of statements "Ann Reed, at a rally", a paragraph each."""
    told = (each.partition(", ") for each in statements)
    paragraphs = (
        f"S{n}[{speaker}] C{n}[said] {place} T{n}[“It rains.”]"
        for n, (speaker, _, place) in enumerate(told)
    )
    return turns_of("A town.\n\nA road.\n\nA bridge.\n\nA river.\n\n" + "\n\n".join(paragraphs))


def venue_of(turn: Turn) -> Candidate:
    (venue,) = own_candidates(turn, Part.VENUE)
    return venue


def words(candidates: list[Candidate]) -> list[str]:
    return [each.phrase.words for each in candidates]


def test_the_last_told_comes_first() -> None:
    rally, debate, last = story("Ann Reed, at a rally", "Ann Reed, at a debate", "Ann Reed")
    history = History()
    for turn in (rally, debate):
        history.tell(turn, [venue_of(turn)], {venue_of(turn): 0.9})
    assert words(list(history.before(last))) == ["a debate", "a rally"]


def test_what_is_told_again_is_near_again() -> None:
    rally, debate, again, last = story(
        "Ann Reed, at a rally", "Ann Reed, at a debate", "Ann Reed", "Ann Reed"
    )
    history = History()
    history.tell(rally, [venue_of(rally)], {venue_of(rally): 0.9})
    history.tell(debate, [venue_of(debate)], {venue_of(debate): 0.9})
    history.tell(again, [], {venue_of(rally): 0.6, venue_of(debate): 0.01})
    assert words(list(history.before(last))) == ["a rally", "a debate"]


def test_an_occasion_goes_on_for_fifty_turns_and_no_more() -> None:
    turns = story("Ann Reed, at a rally", *["Ann Reed"] * 51)
    history = History()
    history.tell(turns[0], [], {venue_of(turns[0]): 0.9})
    assert words(list(history.before(turns[50]))) == ["a rally"]
    assert list(history.before(turns[51])) == []


def test_a_phrase_that_was_passed_over_is_soon_forgotten() -> None:
    turns = story("Ann Reed, at a rally", *["Ann Reed"] * 11)
    history = History()
    history.tell(turns[0], [venue_of(turns[0])], None)
    assert words(list(history.before(turns[10]))) == ["a rally"]
    assert list(history.before(turns[11])) == []


def test_what_the_article_opens_with_holds_to_its_end() -> None:
    turns = turns_of(
        "S0[Ann Reed] C0[said] at a rally T0[“Rain.”]\n\n"
        + "".join(f"S{n}[Ann Reed] C{n}[said] T{n}[“Rain.”]\n\n" for n in range(1, 20))
    )
    opening = next(turn for turn in turns if turn.phrases)
    history = History()
    history.tell(opening, [venue_of(opening)], None)
    assert words(list(history.before(turns[-1]))) == ["a rally"]


def test_ten_values_at_most_are_carried() -> None:
    turns = story(*[f"Ann Reed, at the rally in Orr{n}" for n in range(15)], "Ann Reed")
    history = History()
    for turn in turns[:-1]:
        found = own_candidates(turn, Part.VENUE)
        history.tell(turn, found, {found[-1]: 0.9})
    assert len(list(history.before(turns[-1]))) == 10


def test_an_antecedent_is_the_speakers_last_statement_else_the_last_one() -> None:
    reed, holt, later, unknown = story("Ann Reed", "Bob Holt", "Ann Reed", "Jo Brannock")
    history = History()
    assert history.antecedent(reed) is None
    history.tell(reed, [], {})
    history.tell(holt, [], {})
    for turn, expected in ((later, reed), (unknown, holt)):
        antecedent = history.antecedent(turn)
        assert antecedent is not None
        assert antecedent.turn is expected


def test_an_outline_knows_the_values_of_a_speaker_and_the_speakers_of_a_value() -> None:
    reed, holt, again = story("Ann Reed", "Bob Holt", "Ann Reed")
    outline = Outline({reed: "rally", holt: "rally", again: "debate"})
    assert len(outline) == 2
    assert outline.values_of("Ann Reed") == {"rally", "debate"}
    assert outline.values_of("Jo Brannock") == set()
    assert outline.speakers_of("rally") == {"Ann Reed", "Bob Holt"}
    assert outline.speakers_of("court") == set()


def test_an_outline_knows_what_the_same_speaker_tells_next() -> None:
    reed, holt, again = story("Ann Reed", "Bob Holt", "Ann Reed")
    outline = Outline({holt: "rally", again: "debate"})
    assert outline.following(reed) == "debate"
    assert outline.following(holt) is None
    assert outline.following(again) is None


def test_statements_since_an_occasion_are_counted_by_speaker() -> None:
    rally, holt, reed, unknown, last = story(
        "Ann Reed", "Bob Holt", "Ann Reed", "Bob Holt", "Ann Reed"
    )
    index = TurnIndex([rally, holt, reed, unknown, last])
    since = index.since(rally, last)
    assert (since.same, since.others, since.resumed) == (1, 2, 2)
    assert index.between(rally, last) == 3
    assert index.between(unknown, last) == 0


def test_who_has_not_spoken_since_resumes_from_the_occasion_itself() -> None:
    rally, holt, last = story("Ann Reed", "Bob Holt", "Ann Reed")
    since = TurnIndex([rally, holt, last]).since(rally, last)
    assert (since.same, since.others, since.resumed) == (0, 1, 2)
