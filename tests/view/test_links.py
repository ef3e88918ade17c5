from __future__ import annotations

from onrecord.view.links import article_url, place_url, speaker_url


def test_whatever_a_name_holds_the_address_is_one() -> None:
    assert article_url("x/1") == "/articles/x%2F1"
    assert place_url("x/1", "a b") == "/articles/x%2F1?statement=a+b#a%20b"
    assert place_url("x", "a", "cd") == "/articles/x?statement=a&version=cd#a"
    assert speaker_url("x?", month="2019-03") == "/speakers/x%3F?month=2019-03"
