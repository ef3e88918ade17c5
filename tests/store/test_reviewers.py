from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import NotFound, ReviewerRefused
from onrecord.store import Role, Store, open_store


def test_a_token_says_whose_it_is(store: Store) -> None:
    ana = store.add_reviewer("Ana Ruiz", Role.REVIEW)
    tom = store.add_reviewer("Tom Bell", Role.ADMIN)
    for token, name, role in [(ana, "Ana Ruiz", Role.REVIEW), (tom, "Tom Bell", Role.ADMIN)]:
        found = store.reviewer_of(token)
        assert found is not None
        assert (found.name, found.role, found.revoked) == (name, role, None)


@pytest.mark.parametrize("token", ["", "guessed", "x" * 100_000, "\ud800", "' OR 1 = 1 --"])
def test_a_token_that_was_never_given_is_nobodys(store: Store, token: str) -> None:
    store.add_reviewer("Ana Ruiz", Role.READ)
    assert store.reviewer_of(token) is None


def test_no_two_tokens_are_the_same_and_none_is_short(store: Store) -> None:
    tokens = [store.add_reviewer(f"reviewer {number}", Role.READ) for number in range(50)]
    assert len(set(tokens)) == 50
    assert {len(token) for token in tokens} == {32}


def test_the_record_does_not_hold_the_token(store: Store, path: Path) -> None:
    token = store.add_reviewer("Ana Ruiz", Role.ADMIN)
    store.close()
    assert token.encode() not in path.read_bytes()


def test_a_token_that_was_taken_back_opens_nothing(store: Store) -> None:
    token = store.add_reviewer("Ana Ruiz", Role.REVIEW)
    store.revoke_reviewer("Ana Ruiz")
    assert store.reviewer_of(token) is None
    (ana,) = store.reviewers()
    assert ana.revoked is not None
    assert ana.revoked.endswith("Z")


def test_a_name_in_use_is_refused_until_its_token_is_taken_back(store: Store) -> None:
    first = store.add_reviewer("Ana Ruiz", Role.REVIEW)
    with pytest.raises(ReviewerRefused, match="onrecord reviewers revoke 'Ana Ruiz'"):
        store.add_reviewer(" Ana Ruiz ", Role.ADMIN)
    store.revoke_reviewer("Ana Ruiz")
    second = store.add_reviewer("Ana Ruiz", Role.READ)
    assert first != second
    assert [each.role for each in store.reviewers()] == [Role.REVIEW, Role.READ]


@pytest.mark.parametrize("name", ["", "  ", "Ana\nRuiz", "Ana\u202eRuiz", "\x1b[2J", "\ud800"])
def test_a_name_that_cannot_be_shown_is_refused(store: Store, name: str) -> None:
    with pytest.raises(ReviewerRefused, match="printable"):
        store.add_reviewer(name, Role.REVIEW)
    assert store.reviewers() == ()


@pytest.mark.parametrize("name", ["Eve", "", "\udcff"])
def test_who_is_not_there_cannot_be_revoked(store: Store, name: str) -> None:
    with pytest.raises(NotFound, match=r"no reviewer .* onrecord reviewers list"):
        store.revoke_reviewer(name)


def test_tokens_hold_in_another_program(store: Store, path: Path) -> None:
    token = store.add_reviewer("Ana Ruiz", Role.REVIEW)
    with open_store(path) as reader:
        assert reader.reviewer_of(token) == store.reviewers()[0]
