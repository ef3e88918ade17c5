"""What reviewers decided is written as gold, and nothing that they did not decide about."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.contract import Article, Extraction, Statement
from onrecord.store import DecidedStatement, Store, StoredVersion
from onrecord.write.labels import Became, Labelled, ReviewedArticle, write_article, write_labels
from onrecord_lab.attribution import Attribution
from onrecord_lab.corpora.polnear import PolnearArticle, read_polnear
from tests.store.made import HARBOUR, a_statement, an_article, an_extraction, harbour, harbour_later
from tests.store.reviewed import ACCEPT, EVE, OPENS, PAYS, REJECT, Desk, spans


def written(store: Store, folder: Path, *, everything: bool = False) -> list[Labelled]:
    return list(write_labels(store, folder, everything=everything))


def read(folder: Path, split: str = "train") -> list[PolnearArticle]:
    return list(read_polnear(folder, split))


def contents(article: PolnearArticle) -> list[str]:
    return [span.of(article.text) for each in article.attributions for span in each.content]


def test_accepted_statements_are_read_back_as_they_stand(store: Store, tmp_path: Path) -> None:
    store.add(harbour())
    desk = Desk(store)
    for content in (OPENS, PAYS):
        desk.decide(content, ACCEPT)
    (labelled,) = written(store, tmp_path)
    assert (labelled.became, labelled.statements, labelled.undecided) == (Became.WRITTEN, 2, 0)
    (article,) = read(tmp_path)
    assert article.text == HARBOUR
    assert article.attributions == tuple(
        Attribution(each.statement.source, each.statement.cue, each.statement.content)
        for each in desk.shown()
    )


def test_a_corrected_statement_has_the_spans_of_the_reviewer(store: Store, tmp_path: Path) -> None:
    store.add(harbour())
    desk = Desk(store)
    desk.decide(OPENS, spans("the harbour will open in May"))
    desk.decide(PAYS, EVE)
    written(store, tmp_path)
    (article,) = read(tmp_path)
    assert contents(article) == ["the harbour will open in May", PAYS]
    assert article.attributions[0].source == ()


def test_a_rejected_statement_is_left_out(store: Store, tmp_path: Path) -> None:
    store.add(harbour())
    Desk(store).decide(OPENS, REJECT)
    Desk(store).decide(PAYS, ACCEPT)
    written(store, tmp_path)
    assert contents(*read(tmp_path)) == [PAYS]


def test_an_article_without_a_statement_left_teaches_that_there_is_none(
    store: Store, tmp_path: Path
) -> None:
    store.add(harbour())
    for content in (OPENS, PAYS):
        Desk(store).decide(content, REJECT)
    assert [each.statements for each in written(store, tmp_path)] == [0]
    assert [each.attributions for each in read(tmp_path)] == [()]


def test_statements_within_others_are_left_out_as_evaluate_leaves_them_out(
    store: Store, tmp_path: Path
) -> None:
    store.add(nested())
    desk = Desk(store)
    for each in desk.shown():
        desk.decide(each.statement.text, ACCEPT)
    written(store, tmp_path)
    assert contents(*read(tmp_path)) == ['"the harbour will open in May"']


def test_what_lay_within_a_rejected_statement_is_written(store: Store, tmp_path: Path) -> None:
    store.add(nested())
    desk = Desk(store)
    desk.decide(OPENS, REJECT)
    desk.decide("will open in May", ACCEPT)
    written(store, tmp_path)
    assert contents(*read(tmp_path)) == ["will open in May"]


def test_an_article_with_undecided_statements_is_left_out_and_counted(
    store: Store, tmp_path: Path
) -> None:
    store.add(harbour())
    Desk(store).decide(OPENS, ACCEPT)
    assert written(store, tmp_path) == [Labelled("news/harbour.txt", Became.UNDECIDED, undecided=1)]
    assert read(tmp_path) == []


def test_with_everything_undecided_statements_stand_as_they_were_read(
    store: Store, tmp_path: Path
) -> None:
    store.add(harbour())
    Desk(store).decide(OPENS, spans("will open in May"))
    (labelled,) = written(store, tmp_path, everything=True)
    assert (labelled.became, labelled.statements, labelled.undecided) == (Became.WRITTEN, 2, 1)
    assert contents(*read(tmp_path)) == ["will open in May", PAYS]


@pytest.mark.parametrize("everything", [False, True])
def test_an_article_that_nobody_decided_about_is_passed_over(
    store: Store, tmp_path: Path, everything: bool
) -> None:
    store.add(harbour())
    store.add(an_extraction(an_article("news/empty.txt")))
    assert written(store, tmp_path, everything=everything) == []


def test_a_decision_that_was_undone_is_none(store: Store, tmp_path: Path) -> None:
    store.add(harbour())
    made = Desk(store).decide(OPENS, ACCEPT)
    store.undo(made.number, reviewer="ana")
    assert written(store, tmp_path, everything=True) == []


def test_decisions_about_an_older_version_say_nothing_of_the_new_one(
    store: Store, tmp_path: Path
) -> None:
    store.add(harbour())
    for content in (OPENS, PAYS):
        Desk(store).decide(content, ACCEPT)
    store.add(harbour_later())
    assert written(store, tmp_path, everything=True) == []


def test_a_text_that_is_not_kept_is_told(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add(harbour())
    for content in (OPENS, PAYS):
        Desk(store).decide(content, ACCEPT)
    monkeypatch.setattr(store, "versions", lambda _: iter(()))
    assert written(store, tmp_path) == [Labelled("news/harbour.txt", Became.NO_TEXT)]


def test_an_article_that_cannot_be_written_does_not_stop_the_others(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for location in ("bad.txt", "good.txt"):
        store.add(harbour(location))
        for content in (OPENS, PAYS):
            Desk(store, location).decide(content, ACCEPT)
    article_of = Store.article_of

    def with_half_a_character(store: Store, version: StoredVersion) -> Article | None:
        article = article_of(store, version)
        bad = article is not None and article.location == "bad.txt"
        return replace(article, text=f"{article.text} \ud83d") if article and bad else article

    monkeypatch.setattr(Store, "article_of", with_half_a_character)
    assert {each.location: each.became for each in written(store, tmp_path)} == {
        "bad.txt": Became.UNWRITABLE,
        "good.txt": Became.WRITTEN,
    }
    assert [article.text for article in read(tmp_path)] == [HARBOUR]


def test_half_a_character_is_no_text_that_can_be_written(tmp_path: Path) -> None:
    article = an_article(text="Ana Ruiz said \ud83d")
    statement = a_statement(article, "\ud83d")
    with pytest.raises(UnicodeEncodeError):
        write_article(reviewed(article, statement), split_of(tmp_path))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_names_tell_outlet_date_and_title(tmp_path: Path) -> None:
    article = replace(
        an_article(), outlet="The Harbour_Echo!", published="2021-03-04T23:10:00+02:00"
    )
    name = reviewed(article).name
    assert name == f"the-harbour-echo_2021-03-04_harbour-to-open-{article.id[:12]}"


def test_names_hold_no_path_whatever_an_article_says_of_itself() -> None:
    article = replace(an_article(), outlet="../..", published="/etc", title="a/../b" * 99)
    name = reviewed(article).name
    assert name.startswith("unknown_etc_a-ba-ba-b")
    assert len(name.encode()) < 100


def test_articles_that_are_alike_have_names_of_their_own() -> None:
    first, second = (an_article(location) for location in ("a.txt", "b.txt"))
    assert reviewed(first).name != reviewed(second).name


def test_letters_of_any_script_stay_in_the_name() -> None:
    article = replace(an_article(), outlet="Порт", title=None, wire="Wire")
    assert reviewed(article).name == f"порт_undated_{article.id[:12]}"


def nested() -> Extraction:
    """The harbour's article with a statement inside the first one."""
    article = an_article()
    outer = a_statement(article, OPENS, "said", "Ana Ruiz")
    inner = replace(a_statement(article, "will open in May", "the harbour"), within=outer.id)
    return an_extraction(article, outer, inner)


def reviewed(article: Article, *statements: Statement) -> ReviewedArticle:
    return ReviewedArticle(article, [DecidedStatement(each, each) for each in statements])


def split_of(folder: Path) -> Path:
    for part in ("text", "attributions"):
        (folder / part).mkdir()
    return folder
