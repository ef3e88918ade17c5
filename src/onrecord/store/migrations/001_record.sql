-- The record as it began. Words as in the glossary: article, version, statement, decision.
-- Times are RFC 3339 in UTC. Whatever SQL asks for is a column of its own.

CREATE TABLE migration (
    number   INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    at       TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    onrecord TEXT NOT NULL
);

CREATE TABLE article (
    id          TEXT PRIMARY KEY,                       -- hash of the location
    location    TEXT NOT NULL UNIQUE,
    first_added TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    version     INTEGER REFERENCES version (number)     -- the one that counts: added last
);

-- One text of an article. The long columns stand last, so that lists never read them.
CREATE TABLE version (
    number              INTEGER PRIMARY KEY,
    article             TEXT NOT NULL REFERENCES article (id),
    sha256              TEXT NOT NULL,                  -- of the text
    title               TEXT,
    author              TEXT,
    outlet              TEXT,
    wire                TEXT,
    published           TEXT,                           -- as far as the text supports it
    published_first     TEXT,                           -- first and last day it can mean;
    published_last      TEXT,                           -- null where it names no year
    language            TEXT,
    basis               TEXT NOT NULL,                  -- JSON: where title, author ... were found
    text_by             TEXT NOT NULL,
    original_sha256     TEXT NOT NULL,
    original_media_type TEXT NOT NULL,
    added               TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    kept                TEXT NOT NULL DEFAULT 'text' CHECK (kept IN ('original', 'text', 'none')),
    extraction          INTEGER REFERENCES extraction (number),   -- the one that counts: added last
    furniture           TEXT NOT NULL,                  -- JSON
    text                TEXT CHECK ((text IS NULL) = (kept = 'none')),
    original            BLOB CHECK ((original IS NULL) = (kept <> 'original')),
    UNIQUE (article, sha256)
);
CREATE INDEX version_outlet ON version (outlet COLLATE NOCASE);
CREATE INDEX version_published ON version (published_first, article);
CREATE INDEX version_extraction ON version (extraction);
CREATE INDEX article_version ON article (version);

-- One reading of a version. All stay; version.extraction says which one counts.
CREATE TABLE extraction (
    number   INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL REFERENCES version (number),
    contract TEXT NOT NULL,
    onrecord TEXT NOT NULL,
    model    TEXT,
    settings TEXT NOT NULL,
    at       TEXT NOT NULL,
    digest   TEXT NOT NULL                              -- of what was found, in order
);
CREATE INDEX extraction_version ON extraction (version);

-- The statement is kept twice. `contract` is what the reader found, exactly, and the record is
-- rebuilt from it alone: nothing is lost for want of a column. The other columns are made from it
-- and the text, for searching and for people who open this file with other programs; `verify`
-- holds the two against each other.
CREATE TABLE statement (
    number             INTEGER PRIMARY KEY,
    extraction         INTEGER NOT NULL REFERENCES extraction (number),
    position           INTEGER NOT NULL,
    id                 TEXT NOT NULL,
    kind               TEXT NOT NULL,
    mode               TEXT NOT NULL,
    polarity           TEXT NOT NULL,
    headline           INTEGER NOT NULL,
    within             TEXT,
    text               TEXT NOT NULL,                   -- the content
    cue                TEXT NOT NULL,
    source             TEXT NOT NULL,
    content_start      INTEGER NOT NULL,                -- code points into version.text
    content_end        INTEGER NOT NULL,
    speaker            TEXT,                            -- null: unknown, speaker_reason says why
    speaker_id         TEXT,
    speaker_type       TEXT,
    speaker_basis      TEXT,
    speaker_confidence REAL,
    speaker_reason     TEXT,
    said_start         TEXT,
    said_end           TEXT,
    said_first         TEXT,                            -- first and last day it can mean
    said_last          TEXT,
    confidence         REAL,
    contract           TEXT NOT NULL                    -- JSON
);
CREATE INDEX statement_id ON statement (id);
CREATE INDEX statement_extraction ON statement (extraction, position);
CREATE INDEX statement_speaker ON statement (speaker) WHERE speaker IS NOT NULL;

-- What a reviewer decided. `subject` is what the decision is about: a statement now, a speaker or
-- an utterance later; a decision about a statement is bound to the characters that it judged, so
-- that it survives another reading of the article.
CREATE TABLE decision (
    number        INTEGER PRIMARY KEY AUTOINCREMENT,
    subject       TEXT NOT NULL,
    subject_id    TEXT NOT NULL,
    article       TEXT REFERENCES article (id),
    sha256        TEXT,                                 -- of the text
    content       TEXT,                                 -- JSON: the spans
    content_start INTEGER,
    content_end   INTEGER,
    action        TEXT NOT NULL,
    payload       TEXT NOT NULL DEFAULT '{}',           -- JSON
    undoes        INTEGER REFERENCES decision (number),
    reviewer      TEXT NOT NULL,
    at            TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    CHECK (subject <> 'statement' OR (article IS NOT NULL AND sha256 IS NOT NULL
           AND content IS NOT NULL AND content_start IS NOT NULL AND content_end IS NOT NULL))
);
CREATE INDEX decision_article ON decision (article);
CREATE INDEX decision_subject ON decision (subject, subject_id);

-- What was erased for good. The id of an article is a hash, so it tells nobody what stood there.
CREATE TABLE tombstone (
    id   TEXT PRIMARY KEY,
    what TEXT NOT NULL,                                 -- article
    at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
);

CREATE TRIGGER decision_unchanged BEFORE UPDATE ON decision
BEGIN
    SELECT RAISE(ABORT, 'a decision is never changed: undo it with another one');
END;

CREATE TRIGGER decision_undeleted BEFORE DELETE ON decision
WHEN NOT EXISTS (SELECT 1 FROM tombstone WHERE tombstone.id = OLD.article)
BEGIN
    SELECT RAISE(ABORT, 'a decision is never deleted: undo it with another one');
END;

-- INSERT OR REPLACE deletes without firing the trigger above.
CREATE TRIGGER decision_unreplaced BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM decision WHERE decision.number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'a decision is never replaced: undo it with another one');
END;

-- Full text without case and accents, held in step by triggers. The words stand once, in the
-- tables; the indexes only point to them.
CREATE VIRTUAL TABLE statement_words USING fts5 (
    text, speaker, source,
    content = 'statement', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER statement_words_insert AFTER INSERT ON statement
BEGIN
    INSERT INTO statement_words (rowid, text, speaker, source)
    VALUES (NEW.number, NEW.text, NEW.speaker, NEW.source);
END;

CREATE TRIGGER statement_words_delete AFTER DELETE ON statement
BEGIN
    INSERT INTO statement_words (statement_words, rowid, text, speaker, source)
    VALUES ('delete', OLD.number, OLD.text, OLD.speaker, OLD.source);
END;

CREATE TRIGGER statement_words_update AFTER UPDATE OF number, text, speaker, source ON statement
BEGIN
    INSERT INTO statement_words (statement_words, rowid, text, speaker, source)
    VALUES ('delete', OLD.number, OLD.text, OLD.speaker, OLD.source);
    INSERT INTO statement_words (rowid, text, speaker, source)
    VALUES (NEW.number, NEW.text, NEW.speaker, NEW.source);
END;

CREATE VIRTUAL TABLE version_words USING fts5 (
    title, text,
    content = 'version', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER version_words_insert AFTER INSERT ON version
BEGIN
    INSERT INTO version_words (rowid, title, text) VALUES (NEW.number, NEW.title, NEW.text);
END;

CREATE TRIGGER version_words_delete AFTER DELETE ON version
BEGIN
    INSERT INTO version_words (version_words, rowid, title, text)
    VALUES ('delete', OLD.number, OLD.title, OLD.text);
END;

CREATE TRIGGER version_words_update AFTER UPDATE OF number, title, text ON version
BEGIN
    INSERT INTO version_words (version_words, rowid, title, text)
    VALUES ('delete', OLD.number, OLD.title, OLD.text);
    INSERT INTO version_words (rowid, title, text) VALUES (NEW.number, NEW.title, NEW.text);
END;

-- What the record says today: the newest reading of each article's version that counts.
CREATE VIEW current_statement AS
SELECT statement.number, statement.id, statement.position, article.location, version.article,
       version.title, version.outlet, version.wire, version.published, statement.speaker,
       statement.cue, statement.text, statement.source, statement.kind, statement.mode,
       statement.polarity, statement.headline, statement.said_start, statement.said_end,
       statement.confidence
FROM article
JOIN version ON version.number = article.version
JOIN statement ON statement.extraction = version.extraction;
