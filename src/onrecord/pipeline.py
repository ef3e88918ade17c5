"""Articles in, statements out: collect -> extract -> identify, and into the record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import BinaryIO

from onrecord.collect import Collected, collect, collect_text, collect_with_originals
from onrecord.contract import CONTRACT, Article, By, Extraction, Problem, ProblemKind
from onrecord.errors import InputError
from onrecord.extract import extract, model_of
from onrecord.identify import identify
from onrecord.link.reprints.rules import sketch_of_article
from onrecord.settings import ExtractionSettings, ReadingSettings
from onrecord.store import Added, Keep, Reread, Store, StoredVersion
from onrecord.version import VERSION

Clock = Callable[[], datetime]


def now() -> datetime:
    """The time, in UTC; replaced in tests."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """How articles are read and statements found; everything a run is given, in one record."""

    reading: ReadingSettings = field(default_factory=ReadingSettings)
    extraction: ExtractionSettings = field(default_factory=ExtractionSettings)
    clock: Clock = now

    def by(self) -> By:
        """Who reads: this program, its settings, and the time."""
        at = self.clock().isoformat(timespec="seconds").replace("+00:00", "Z")
        return By(
            onrecord=VERSION,
            model=model_of(self.extraction),
            settings=self.extraction.digest(),
            at=at,
        )

    def read(
        self, origins: Sequence[str], *, stdin: BinaryIO | None = None
    ) -> Iterator[Extraction | Problem]:
        """One answer per article, in the order given; an article that fails is a Problem.

        Raises `SettingError` for settings that cannot be used, `ModelError` where the model is
        missing or damaged, before the first article.
        """
        self._check_settings()
        for article in collect(origins, self.reading, stdin=stdin):
            yield article if isinstance(article, Problem) else self.extract_safely(article)

    def _check_settings(self) -> None:
        """Raises `SettingError` or `ModelError` before the first article."""
        model_of(self.extraction)

    def extract(self, article: Article) -> Extraction:
        """The article with its statements and their speakers."""
        found = extract(article, self.extraction)
        named = identify(article, found.statements, found.vectors, self.extraction)
        return Extraction(CONTRACT, named.article, self.by(), named.statements)

    def extract_safely(self, article: Article) -> Extraction | Problem:
        """As `extract`; an error in the program itself costs one article, not the run."""
        try:
            return self.extract(article)
        except Exception as error:  # the one place where every error must become an answer
            return Problem(
                article.location,
                ProblemKind.INTERNAL,
                f"{article.location}: onrecord failed on this article "
                f"({type(error).__name__}: {error}); please report it",
            )

    def add(
        self,
        store: Store,
        origins: Sequence[str],
        *,
        keep: Keep = Keep.TEXT,
        stdin: BinaryIO | None = None,
    ) -> Iterator[tuple[str, Added] | Problem]:
        """Reads articles into the record, each in a transaction of its own.

        Yields the article's location and what became of it, or the Problem. What the record holds
        already, read by the same program with the same settings and kept as asked, is not read
        again. Paths are kept relative to the record's folder, so that both can be moved together.
        """
        self._check_settings()
        root = store.path.resolve().parent
        for found in collect_with_originals(origins, self.reading, root=root, stdin=stdin):
            yield found if isinstance(found, Problem) else self._add_one(store, found, keep)

    def _add_one(self, store: Store, found: Collected, keep: Keep) -> tuple[str, Added] | Problem:
        article = found.article
        if store.holds(article, self.by(), keep):
            return article.location, Added.UNCHANGED
        answer = self.extract_safely(article)
        if isinstance(answer, Problem):
            return answer
        try:
            sketch = sketch_of_article(article) if keep is Keep.NONE else None
            became = store.add(answer, keep=keep, original=found.original, sketch=sketch)
            return article.location, became
        except InputError as error:
            return Problem(article.location, error.kind, str(error))

    def reextract(self, store: Store, names: Sequence[str] = ()) -> Iterator[Reread | Problem]:
        """Reads the texts that the record holds again: of the articles named, or all of them.

        No file is opened. Every version whose text is kept is read, each in a transaction of its
        own, but not those that this program read last with this model and these settings. The
        readings that were there stay. Raises `NotFound` for a name that means no article.
        """
        self._check_settings()
        for version in store.versions(names):
            answer = self._reextract_one(store, version)
            if answer is not None:
                yield answer

    def _reextract_one(self, store: Store, version: StoredVersion) -> Reread | Problem | None:
        """None where another program changed or erased it meanwhile: it is left to that one."""
        if version.is_read_by(self.by()):
            return store.as_it_stands(version)
        article = store.article_of(version)
        if article is None:
            return None
        answer = self.extract_safely(article)
        return answer if isinstance(answer, Problem) else store.reread(version, answer)


def extract_text(
    text: str, *, location: str | None = None, settings: ExtractionSettings | None = None
) -> Extraction:
    """The statements of a text in hand.

    The article's text is `text` unchanged; offsets are code points into it. Never raises because
    of the text; raises `SettingError` for settings that cannot be used, `ModelError` where the
    model is missing or damaged.
    """
    pipeline = Pipeline(extraction=settings or ExtractionSettings())
    return pipeline.extract(collect_text(text, location=location))
