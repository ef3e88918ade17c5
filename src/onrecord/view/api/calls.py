"""The calls of the API, as its description and its page tell of them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contract import Extraction, Kind, Mode
from onrecord.linked import DISAGREEMENTS
from onrecord.store.page_records import Sort, SpeakerProfile
from onrecord.view.api.answers import Articles, OneArticle, Reprints, TextToRead
from onrecord.view.check.exports import CheckAnswer, ToCheck
from onrecord.view.compare.exports import DifferencesAnswer
from onrecord.view.search.exports import SearchAnswer, SpeakersAnswer, ToldStatement
from onrecord.view.search.query import ANY
from onrecord.view.utterance.exports import UtteranceAnswer, UtterancesAnswer

API = "/api/v1"


@dataclass(frozen=True, slots=True)
class Parameter:
    """What may be asked for; `values` are all that it may be, if they are few."""

    name: str
    words: str
    values: tuple[str, ...] = ()
    is_repeatable: bool = False
    is_in_path: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """One address of the API. `sends` is the record that the body holds, None for no body."""

    path: str
    words: str
    answers: type
    parameters: tuple[Parameter, ...] = ()
    method: str = "GET"
    sends: type | None = None


def _in_path(name: str, words: str) -> Parameter:
    return Parameter(name, words, is_in_path=True)


AFTER = Parameter("after", "cursor: `next` of the answer before holds it")
SEARCH = (
    Parameter("q", "words, all of them; “in this order”; begin*"),
    Parameter("by", "words of a speaker’s name, or of the source"),
    Parameter("speaker", "id of a speaker", is_repeatable=True),
    Parameter("outlet", "name of an outlet", is_repeatable=True),
    Parameter("relay", "who passed it on", is_repeatable=True),
    Parameter("addressee_words", "words of whom it was said to, in this order"),
    Parameter("addressee", "whom it was said to, as the counts have it", is_repeatable=True),
    Parameter("venue_words", "words of where it was said, in this order"),
    Parameter("venue", "where it was said, as the counts have it", is_repeatable=True),
    Parameter("list", "column=value of the user’s list", is_repeatable=True),
    Parameter("kind", "kinds", tuple(Kind), is_repeatable=True),
    Parameter(
        "mode",
        "modes; speech, question and document if not told",
        (*Mode, ANY),
        is_repeatable=True,
    ),
    Parameter("unknown", "1 for unknown speakers only", ("1",)),
    Parameter("reviewed", "1 for reviewed statements only", ("1",)),
    Parameter("said_from", "said on that day or later: 2015, 2015-10 or 2015-10-13"),
    Parameter("said_to", "said on that day or before"),
    Parameter("published_from", "published on that day or later"),
    Parameter("published_to", "published on that day or before"),
    Parameter("article", "id of an article, or the end of its location"),
    Parameter("sort", "order; best match where words are, else published last", tuple(Sort)),
    AFTER,
)
UTTERANCES = (
    Parameter("q", "words of one of the statements, as in a search"),
    Parameter("by", "words of a speaker’s name, or of the source"),
    Parameter("speaker", "id of a speaker", is_repeatable=True),
    Parameter("outlet", "a part of an outlet’s name"),
    Parameter("said_from", "said on that day or later: 2015, 2015-10 or 2015-10-13"),
    Parameter("said_to", "said on that day or before"),
    Parameter("at_least", "so many independent reports, or more; 1 if not told"),
    AFTER,
)
CALLS = (
    Call(
        f"{API}/statements",
        "Statements that answer to a search, twenty at a time, with counts of how all divide.",
        SearchAnswer,
        SEARCH,
    ),
    Call(
        f"{API}/statements/{{statement}}",
        "One statement as it stands now, with its article and who reviewed it.",
        ToldStatement,
        (_in_path("statement", "id of the statement"),),
    ),
    Call(
        f"{API}/articles",
        "Articles in the order in which they were added, a hundred at a time.",
        Articles,
        (Parameter("after", "id of the last article told"),),
    ),
    Call(
        f"{API}/articles/{{article}}",
        "One article: a line of the contract, statements as reviewers left them.",
        OneArticle,
        (
            _in_path("article", "id, or the end of its location"),
            Parameter("version", "SHA-256 of another text of it"),
        ),
    ),
    Call(
        f"{API}/speakers",
        "Speakers with a name whose words begin so; those who said most, if none are told.",
        SpeakersAnswer,
        (Parameter("begun", "beginnings of words of the name"),),
    ),
    Call(
        f"{API}/speakers/{{speaker}}",
        "One speaker: names, roles and columns of the list, decisions, months, outlets, doubts.",
        SpeakerProfile,
        (_in_path("speaker", "id of the speaker"),),
    ),
    Call(
        f"{API}/utterances",
        "Utterances that more than one statement reports, the most reported first, twenty at a "
        "time. One of the statements must answer to all that is asked of it.",
        UtterancesAnswer,
        UTTERANCES,
    ),
    Call(
        f"{API}/utterances/{{utterance}}",
        "One utterance with every report, set against the first one.",
        UtteranceAnswer,
        (_in_path("utterance", "id of any statement that reports it, or that once did"),),
    ),
    Call(
        f"{API}/differences",
        "Disagreements of two reports of one utterance, the strongest first, twenty at a time.",
        DifferencesAnswer,
        (
            Parameter("kind", "in what they disagree", tuple(DISAGREEMENTS)),
            Parameter("speaker", "id of a speaker, or any name"),
            Parameter("utterance", "id of any statement that reports it"),
            AFTER,
        ),
    ),
    Call(
        f"{API}/reprints",
        "Groups of articles with wholly or mostly the same text, twenty at a time, or that of one "
        "article.",
        Reprints,
        (
            Parameter("article", "id of an article, or the end of its location"),
            Parameter("after", "id of the first article of the last group told"),
        ),
    ),
    Call(
        f"{API}/extract",
        "The statements of a text: a line of the contract. Nothing of it is kept.",
        Extraction,
        method="POST",
        sends=TextToRead,
    ),
    Call(
        f"{API}/check",
        "What the record has of every quotation of a draft, or of a single one: the words, the "
        "speaker, the day, and where it was reported first. Nothing of it is kept.",
        CheckAnswer,
        method="POST",
        sends=ToCheck,
    ),
)
