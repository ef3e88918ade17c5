"""Further columns of a list narrow searches."""

from __future__ import annotations

from onrecord.store import StatementFilter, Store
from onrecord.store.page_records import FacetCount, Sort
from tests.store.known import a_list, said_by

PEOPLE = """name,id,type,Party,Seat
Lena Holt,H1,person,Lake,Orr
Ida Vell,V1,person,Shore,Orr
Tom Bell,B1,person,Lake,
"""


def names(store: Store, *listed: str) -> list[str | None]:
    found = store.statements(StatementFilter(listed=listed))
    return [each.statement.speaker.name for each in found]


def test_a_search_is_narrowed_by_a_column_of_the_list(store: Store) -> None:
    a_list(store, PEOPLE)
    said_by(store, "Lena Holt", "Ida Vell", "Tom Bell", "Eve Stone")
    assert names(store, "Party=Lake") == ["Lena Holt", "Tom Bell"]
    assert names(store, "Party=Lake", "Party=Shore") == ["Lena Holt", "Ida Vell", "Tom Bell"]
    assert names(store, "Party=Lake", "Seat=Orr") == ["Lena Holt"]
    assert names(store, "Party=None") == names(store, "Colour") == []


def test_results_divide_by_columns_of_the_list(store: Store) -> None:
    a_list(store, PEOPLE)
    said_by(store, "Lena Holt", "Lena Holt", "Ida Vell", "Eve Stone")
    found = store.search_page(StatementFilter(listed=("Party=Lake",)), sort=Sort.NEWEST)
    assert found.found == 2
    assert found.facets.listed == (
        FacetCount("Seat=Orr", "Orr", 3),
        FacetCount("Party=Lake", "Lake", 2),
        FacetCount("Party=Shore", "Shore", 1),
    )


def test_a_list_of_thousands_narrows_too(store: Store) -> None:
    rows = "".join(f"Person Number{n},P{n},person,Lake\n" for n in range(3_000))
    a_list(store, "name,id,type,Party\n" + rows)
    said_by(store, *(f"Person Number{n}" for n in range(60)))
    assert len(names(store, "Party=Lake")) == 60
