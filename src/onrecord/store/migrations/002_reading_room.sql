-- What the record says today, as one table that answers searches; who may review; texts that are
-- kept in part; copies and people's wish to be forgotten.

-- The words of every old reading, and of whole articles, were indexed and never asked for.
DROP VIEW current_statement;
DROP TRIGGER statement_words_insert;
DROP TRIGGER statement_words_delete;
DROP TRIGGER statement_words_update;
DROP TABLE statement_words;
DROP TRIGGER version_words_insert;
DROP TRIGGER version_words_delete;
DROP TRIGGER version_words_update;
DROP TABLE version_words;

-- Nothing ever asked these; what asks for names of outlets, and for what undid a decision, had none.
DROP INDEX version_outlet;
DROP INDEX version_published;
CREATE INDEX version_publisher ON version (coalesce(outlet, wire));
CREATE INDEX decision_undoes ON decision (undoes) WHERE undoes IS NOT NULL;

-- What the record says today: the newest reading of each article's version that counts, with what
-- reviewers decided, without what they rejected. Made from the other tables and nothing else;
-- written anew, an article at a time, in the transaction that changes one of them.
CREATE TABLE current_statement (
    number             INTEGER PRIMARY KEY,             -- in order of publication: `store/search/numbers.py`
    id                 TEXT NOT NULL,
    article            TEXT NOT NULL REFERENCES article (id),
    position           INTEGER NOT NULL,                -- among the article's
    statement          INTEGER REFERENCES statement (number),     -- null: a reviewer's alone
    kind               TEXT NOT NULL,
    mode               TEXT NOT NULL,
    polarity           TEXT NOT NULL,
    headline           INTEGER NOT NULL,
    within             TEXT,
    published          TEXT,
    published_last     TEXT,                            -- the last day it can mean; null: no year
    outlet             TEXT,
    wire               TEXT,
    speaker            TEXT,                            -- null: unknown, speaker_reason says why
    speaker_id         TEXT,
    speaker_reason     TEXT,
    addressee          TEXT,
    venue              TEXT,
    relays             TEXT,                            -- JSON: names, outermost first
    said_start         TEXT,
    said_end           TEXT,
    said_first         TEXT,                            -- first and last day it can mean
    said_last          TEXT,
    month              TEXT,                            -- of speaking, else of publication
    confidence         REAL,
    reviewer           TEXT,                            -- null: machine-read
    reviewed           TEXT,                            -- when
    content_start      INTEGER NOT NULL,                -- code points into version.text
    content_end        INTEGER NOT NULL,
    title              TEXT,
    cue                TEXT NOT NULL,
    source             TEXT NOT NULL,
    text               TEXT NOT NULL,                   -- the content
    terms              TEXT NOT NULL,                   -- what it is filtered by: `store/search/terms.py`
    contract           TEXT                             -- JSON; null: that of `statement`
);
CREATE INDEX current_statement_id ON current_statement (id);
CREATE INDEX current_statement_article ON current_statement (article, position);
CREATE INDEX current_statement_said_first ON current_statement (said_first)
    WHERE said_first IS NOT NULL;
CREATE INDEX current_statement_said_last ON current_statement (said_last)
    WHERE said_last IS NOT NULL;
CREATE INDEX current_statement_speaker ON current_statement (speaker_id, number)
    WHERE speaker_id IS NOT NULL;

-- How many statements of reviewers fit nothing in the reading that counts, and are to be looked at.
ALTER TABLE article ADD COLUMN corrections INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_corrections ON article (id) WHERE corrections > 0;

-- Words without case and accents, and the terms of the filters, in one index: every search is one
-- question to it, answered in order of `number` without sorting.
CREATE VIRTUAL TABLE statement_words USING fts5 (
    text, speaker, source, title, terms,
    content = 'current_statement', content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 2'
);

-- Every name under which somebody is on record.
CREATE TABLE current_speaker (
    number     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    statements INTEGER NOT NULL,                        -- those that somebody said, asked or wrote
    others     INTEGER NOT NULL                         -- belief and attitude
);
CREATE INDEX current_speaker_statements ON current_speaker (statements DESC, name);

CREATE VIRTUAL TABLE speaker_words USING fts5 (
    name, content = 'current_speaker', content_rowid = 'number', prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER current_speaker_insert AFTER INSERT ON current_speaker
BEGIN
    INSERT INTO speaker_words (rowid, name) VALUES (NEW.number, NEW.name);
END;

CREATE TRIGGER current_speaker_delete AFTER DELETE ON current_speaker
BEGIN
    INSERT INTO speaker_words (speaker_words, rowid, name)
    VALUES ('delete', OLD.number, OLD.name);
END;

CREATE TRIGGER current_statement_insert AFTER INSERT ON current_statement
BEGIN
    INSERT INTO statement_words (rowid, text, speaker, source, title, terms)
    VALUES (NEW.number, NEW.text, NEW.speaker, NEW.source, NEW.title, NEW.terms);
    INSERT INTO current_speaker (id, name, statements, others)
    SELECT NEW.speaker_id, NEW.speaker, 0, 0 WHERE NEW.speaker_id IS NOT NULL
    ON CONFLICT (id) DO NOTHING;
    UPDATE current_speaker
    SET statements = statements + (NEW.mode NOT IN ('belief', 'attitude')),
        others = others + (NEW.mode IN ('belief', 'attitude'))
    WHERE id = NEW.speaker_id;
END;

CREATE TRIGGER current_statement_delete AFTER DELETE ON current_statement
BEGIN
    INSERT INTO statement_words (statement_words, rowid, text, speaker, source, title, terms)
    VALUES ('delete', OLD.number, OLD.text, OLD.speaker, OLD.source, OLD.title, OLD.terms);
    UPDATE current_speaker
    SET statements = statements - (OLD.mode NOT IN ('belief', 'attitude')),
        others = others - (OLD.mode IN ('belief', 'attitude'))
    WHERE id = OLD.speaker_id;
    DELETE FROM current_speaker WHERE id = OLD.speaker_id AND statements + others = 0;
END;

CREATE TRIGGER current_statement_unchanged BEFORE UPDATE ON current_statement
BEGIN
    SELECT RAISE(ABORT, 'what the record says today is made anew, never changed');
END;

-- Who may look, review, or undo what others decided. A token is shown once; its hash stays.
CREATE TABLE reviewer (
    number  INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    role    TEXT NOT NULL CHECK (role IN ('read', 'review', 'admin')),
    token   TEXT NOT NULL UNIQUE,                       -- SHA-256
    added   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    revoked TEXT                                        -- when
);
CREATE UNIQUE INDEX reviewer_name ON reviewer (name) WHERE revoked IS NULL;

-- Of a version whose text is not kept (`kept` is 'none'): the characters that are, around each
-- statement. What lies between two excerpts is a gap; offsets stay those of the whole text.
CREATE TABLE excerpt (
    version INTEGER NOT NULL REFERENCES version (number),
    start   INTEGER NOT NULL,                           -- code points
    words   TEXT NOT NULL,
    PRIMARY KEY (version, start)
) WITHOUT ROWID;

-- How long the whole text of such a version is.
ALTER TABLE version ADD COLUMN length INTEGER CHECK ((length IS NULL) = (text IS NOT NULL));

-- Copies that were made, so that somebody who asks to be forgotten hears where words still lie.
CREATE TABLE backup (
    number INTEGER PRIMARY KEY,
    path   TEXT NOT NULL,
    at     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
);

-- Decisions about statements that are being erased for good; empty but in that transaction.
CREATE TABLE erasing (
    decision INTEGER PRIMARY KEY
);

DROP TRIGGER decision_undeleted;
CREATE TRIGGER decision_undeleted BEFORE DELETE ON decision
WHEN NOT EXISTS (SELECT 1 FROM tombstone WHERE tombstone.id = OLD.article)
 AND NOT EXISTS (SELECT 1 FROM erasing WHERE erasing.decision = OLD.number)
BEGIN
    SELECT RAISE(ABORT, 'a decision is never deleted: undo it with another one');
END;
