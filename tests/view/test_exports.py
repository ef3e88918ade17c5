from __future__ import annotations

import json

from onrecord.store.page_records import FacetCount, Facets, SpeakerEntry
from onrecord.store.review.records import Reviewed
from onrecord.view.search.exports import search_json, speakers_json
from onrecord.view.search.query import SearchQuery
from tests.view.listed import WORDS, a_hit, found


def test_results_are_statements_of_the_contract_with_their_article_and_reader() -> None:
    hit = a_hit(published={"reviewed": Reviewed("Mara", "2022-05-02T10:00:00Z")})
    facets = Facets(speakers=(FacetCount("lena", "Lena Sorrel", 3),), unknown=2)
    results = found(hit, found=44, facets=facets)
    answer = json.loads(search_json(SearchQuery(q="ferry"), results, path="/search.json"))
    (told,) = answer["statements"]
    statement = told["statement"]
    assert (statement["id"], statement["text"]) == ("a", WORDS)
    assert statement["speaker"]["name"] == "Lena Sorrel"
    assert told["link"] == "/statements/a"
    assert told["article"] == {
        "id": "a1b2",
        "location": "ferry.txt",
        "title": "Gale expected",
        "outlet": "Shore Courier",
        "wire": None,
        "published": "2021-06-13",
    }
    assert told["reviewed"] == {"by": "Mara", "at": "2022-05-02T10:00:00Z"}
    assert told["by"]["onrecord"] == "0.1.0"
    assert (answer["found"], answer["is_more"], answer["next"]) == (44, False, None)
    assert answer["facets"]["speakers"] == [{"value": "lena", "label": "Lena Sorrel", "count": 3}]
    assert answer["facets"]["unknown"] == 2


def test_the_next_page_is_where_the_first_one_was() -> None:
    results = found(a_hit(), after="c")
    answer = json.loads(search_json(SearchQuery(q="ferry"), results, path="/programs"))
    assert answer["next"] == "/programs?q=ferry&after=c"
    assert answer["statements"][0]["reviewed"] is None


def test_speakers_for_completion() -> None:
    answer = speakers_json([SpeakerEntry("lena", "Lena Sorrel", 94, ("La Sorrel",))])
    assert json.loads(answer)["speakers"] == [
        {"id": "lena", "name": "Lena Sorrel", "statements": 94, "aliases": ["La Sorrel"]}
    ]
