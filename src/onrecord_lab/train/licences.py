"""What a model that is shipped may have been taught on, and under which licence it comes.

The list is a decision of the project, told in the model card: PolNeAR states no licence and is the
one exception, for the tagger of spans. What is not known here makes a model that is not shipped.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.encoder.model_folder import TaughtOn
from onrecord.identity import sha256_of
from onrecord_lab.corpora.polnear import PolnearArticle

NO_LICENCE = "none stated"
UNKNOWN = "unknown: not for redistribution"

# The annotated articles of PolNeAR's train split, names, texts and spans.
_POLNEAR = "PolNeAR train"
_POLNEAR_DIGEST = "3ce5958dd3b27474ea31102ba79929ce1597738b11c7a0ee65f1d7b812695a12"

# What names and their speakers were taught on. Of GUM and re3d only what may be used for anything;
# weights under CC BY-SA are the network for names, of linear weights alone.
NAME_SETS = (
    TaughtOn("GUM, academic and court", "CC BY 4.0"),
    TaughtOn("GUM, interview", "CC BY 4.0, texts CC BY 2.5"),
    TaughtOn("GUM, bio and voyage", "CC BY 4.0, texts CC BY-SA 3.0"),
    TaughtOn("LitBank", "CC BY 4.0"),
    TaughtOn("GAP development", "Apache-2.0"),
    TaughtOn("CrossNER politics", "MIT, texts of Wikipedia CC BY-SA 3.0"),
    TaughtOn("WikiGold", "CC BY 4.0"),
    TaughtOn(
        "re3d without BBC",
        "public domain; OGL 3.0; CC BY 3.0 AU; EU, with credit; CC BY-SA 3.0 (Wikipedia)",
    ),
)
# Readers named the speakers for this project; the texts have no licence, so only a model of under
# 10,000 weights is fitted on them: the ranking.
SPEAKER_SETS = (
    TaughtOn("PolNeAR train, speakers", NO_LICENCE),
    TaughtOn("FNC-1, speakers", NO_LICENCE),
)

# Readers labelled to whom, where and when; of texts without a licence again under 10,000 weights.
OCCASION_SETS = (
    TaughtOn("PolNeAR train, occasions", NO_LICENCE),
    TaughtOn("FNC-1, occasions", NO_LICENCE),
    TaughtOn("articles written for the project, occasions", "Apache-2.0"),
)

# Whose words the directions of `phrases.onnx` were found in: texts of our own alone.
PHRASE_SETS = (TaughtOn("articles written for the project, phrases", "Apache-2.0"),)

# Whose words the directions of `sentences.onnx` were found in: texts of our own alone.
DIRECTION_SETS = (TaughtOn("articles written for the project, directions", "Apache-2.0"),)

# Readers judged the pairs of articles; of texts without a licence again under 10,000 weights.
PAIR_SETS = (
    TaughtOn("WMT 2022 and 2023, two references", NO_LICENCE),
    TaughtOn("PolNeAR train before 2016-04, pairs", NO_LICENCE),
    TaughtOn("FNC-1, pairs", NO_LICENCE),
    TaughtOn("pairs written for the project", "Apache-2.0"),
)

_SETS = (
    *(*NAME_SETS, *SPEAKER_SETS, *OCCASION_SETS, *PHRASE_SETS),
    *(*DIRECTION_SETS, *PAIR_SETS),
)
SHIPPABLE = frozenset((_POLNEAR, "all-MiniLM-L6-v2", *(each.name for each in _SETS)))


def corpus_of(folder: str, articles: Sequence[PolnearArticle]) -> str:
    """The corpus that these articles are, all of them, told by their digest; else the folder."""
    return _POLNEAR if digest_of(articles) == _POLNEAR_DIGEST else folder


def taught_on(corpus: str, taught: Sequence[PolnearArticle]) -> TaughtOn:
    """The corpus and its files that were taught, for the manifest."""
    licence = NO_LICENCE if corpus == _POLNEAR else UNKNOWN
    return TaughtOn(corpus, licence, tuple(article.name for article in taught))


def may_ship(taught: Sequence[TaughtOn]) -> bool:
    """True where every set is one that a shipped tagger may have seen."""
    return all(each.name in SHIPPABLE for each in taught)


def digest_of(articles: Sequence[PolnearArticle]) -> str:
    """Changes with any name, text or span."""
    parts = (f"{a.name} {sha256_of(a.text)} {a.attributions}" for a in articles)
    return sha256_of("\n".join(parts))
