"""What a person types into a search box, as a query that FTS5 understands.

Nothing typed can be a syntax error: every word is handed on quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.errors import QueryError
from onrecord.registry.fold import folded, plain_words

# "a phrase", also one whose end is not marked, or a run without spaces; a star asks for the rest.
TERM = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')
# What sqlite3 cannot be given (lone surrogates) or takes for the end of the query (NUL).
UNSENDABLE = re.compile("[\x00\ud800-\udfff]")


def words_match(words: str) -> str:
    """The FTS5 expression for statements that hold all of `words`.

    In the content, the speaker's name, the source or the article's title: people search for who
    said what about what.

    Raises QueryError where there is no word among them.
    """
    terms = list(_terms(words))
    if not terms:
        raise QueryError(f"no word to search for in {words!r}; give letters or digits")
    return f"{{text speaker source title}} : ({' AND '.join(terms)})"


def speaker_match(speaker: str) -> str:
    """The FTS5 expression for statements whose speaker or source holds these words in order."""
    return _in_order(speaker, "speaker source", "name")


def addressee_match(addressee: str) -> str:
    """The FTS5 expression for statements to somebody whose name, or words, hold these in order."""
    return _in_order(addressee, "addressee addressee_text", "name")


def venue_match(venue: str) -> str:
    """The FTS5 expression for statements at a venue whose words hold these in order."""
    return _in_order(venue, "venue", "place")


def _in_order(given: str, columns: str, what: str) -> str:
    words = _sendable(given).strip()
    if not _has_word(words):
        raise QueryError(f"no {what} to search for in {given!r}; give letters or digits")
    return f"{{{columns}}} : {_quoted(words.rstrip('*'), begun=words.endswith('*'))}"


def alias_match(speaker: str) -> str | None:
    """The FTS5 expression for speakers with a name that holds these words in order.

    In any spelling that sounds alike, and in Latin letters for other ones; None where there is no
    word.
    """
    words = _sendable(speaker).strip()
    if not _has_word(words):
        return None
    begun = words.endswith("*")
    bare = words.rstrip("*")
    forms = dict.fromkeys((bare, folded(bare), " ".join(plain_words(bare))))
    return " OR ".join(_quoted(form, begun=begun) for form in forms if _has_word(form)) or None


def name_begun(begun: str) -> str | None:
    """The FTS5 expression for names with words that begin so; None where there is no word."""
    words = [word for word in _sendable(begun).split() if _has_word(word)]
    return " AND ".join(map(_begun_in_any_spelling, words)) or None


def _begun_in_any_spelling(word: str) -> str:
    forms = dict.fromkeys((word, folded(word)))
    return f"({' OR '.join(_quoted(form, begun=True) for form in forms if _has_word(form))})"


def _terms(words: str) -> Iterator[str]:
    for found in TERM.finditer(_sendable(words)):
        phrase, star, run = found.groups()
        term = run if phrase is None else phrase
        begun = run.endswith("*") if phrase is None else bool(star)
        if _has_word(term):
            yield _quoted(term, begun=begun)


def _quoted(term: str, *, begun: bool) -> str:
    return '"' + term.replace('"', '""') + ('" *' if begun else '"')


def _has_word(term: str) -> bool:
    # FTS5 has no tokens for anything else, and would find nothing instead of ignoring it.
    return any(character.isalnum() for character in term)


def _sendable(typed: str) -> str:
    return UNSENDABLE.sub(" ", typed)
