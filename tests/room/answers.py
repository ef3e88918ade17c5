"""What is checked of many answers."""

from __future__ import annotations

import httpx2


def assert_told(response: httpx2.Response, status: int, kind: str, message: str) -> None:
    """An error in JSON: this status, the one shape, this kind, these words in its message."""
    assert response.status_code == status
    assert response.headers["content-type"] == "application/json"
    answer = response.json()
    assert set(answer) == {"error"}
    assert set(answer["error"]) == {"kind", "message"}
    assert answer["error"]["kind"] == kind
    assert message in answer["error"]["message"]


def assert_shown(response: httpx2.Response, status: int, *words: str) -> None:
    """A whole page with this status that shows these words, and nothing of how it was made."""
    assert response.status_code == status
    assert response.headers["content-type"].startswith("text/html")
    assert response.text.startswith("<!doctype html>")
    for each in words:
        assert each in response.text
    assert "Traceback" not in response.text
    assert ".py" not in response.text
