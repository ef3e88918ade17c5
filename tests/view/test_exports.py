from __future__ import annotations

import json

from onrecord.contract import Candidate, Reason, Speaker
from onrecord.store.page_records import FacetCount, Facets, SpeakerEntry
from onrecord.store.review.records import Reviewed
from onrecord.view.search.exports import search_json, speakers_json
from onrecord.view.search.query import SearchQuery
from tests.view.listed import WORDS, a_hit, found


def test_results_are_statements_of_the_contract_with_their_article_and_reader() -> None:
    hit = a_hit(published={"reviewed": Reviewed("Mara", "2022-05-02T10:00:00Z")})
    facets = Facets(speakers=(FacetCount("lena", "Lena Sorrel", 3),), unknown=2)
    answer = json.loads(search_json(SearchQuery(q="ferry"), found(hit, found=44, facets=facets)))
    (statement,) = answer["statements"]
    assert (statement["id"], statement["text"]) == ("a", WORDS)
    assert statement["speaker"]["name"] == "Lena Sorrel"
    assert statement["article"] == {
        "id": "a1b2",
        "location": "ferry.txt",
        "title": "Gale expected",
        "outlet": "Shore Courier",
        "wire": None,
        "published": "2021-06-13",
    }
    assert statement["reviewed"] == {"by": "Mara", "at": "2022-05-02T10:00:00Z"}
    assert statement["by"]["onrecord"] == "0.1.0"
    assert (answer["found"], answer["is_more"], answer["next"]) == (44, False, None)
    assert answer["facets"]["speakers"] == [{"value": "lena", "label": "Lena Sorrel", "count": 3}]
    assert answer["facets"]["unknown"] == 2


def test_the_next_page_is_an_address_of_the_same_format() -> None:
    answer = json.loads(search_json(SearchQuery(q="ferry"), found(a_hit(), after="c")))
    assert answer["next"] == "/search.json?q=ferry&after=c"
    assert answer["statements"][0]["reviewed"] is None


def test_candidates_of_an_unknown_speaker_are_left_out() -> None:
    doubt = Speaker(reason=Reason.LOW_CONFIDENCE, alternatives=(Candidate("Ivo Halden", 0.4),))
    answer = search_json(SearchQuery(), found(a_hit(speaker=doubt)))
    assert b"Halden" not in answer
    assert json.loads(answer)["statements"][0]["speaker"]["reason"] == "low_confidence"


def test_speakers_for_completion() -> None:
    answer = speakers_json([SpeakerEntry("lena", "Lena Sorrel", 94)])
    assert json.loads(answer) == {
        "speakers": [{"id": "lena", "name": "Lena Sorrel", "statements": 94}]
    }
