-- Utterances: which statements report one act of saying. Made from current_statement, reprint_group
-- and the decisions about utterances by `onrecord link`, and by it alone but for what is taken out
-- when something is erased.

-- Articles of which a statement is new, changed or gone since they were linked.
CREATE TABLE link_changed (
    article TEXT PRIMARY KEY
) WITHOUT ROWID;

INSERT INTO link_changed SELECT id FROM article WHERE version IS NOT NULL;

CREATE TRIGGER link_changed_insert AFTER INSERT ON current_statement
WHEN NEW.mode IN ('speech', 'question', 'document') AND NEW.polarity = 'affirmed'
BEGIN
    INSERT OR IGNORE INTO link_changed VALUES (NEW.article);
END;

CREATE TRIGGER link_changed_delete AFTER DELETE ON current_statement
WHEN OLD.mode IN ('speech', 'question', 'document') AND OLD.polarity = 'affirmed'
BEGIN
    INSERT OR IGNORE INTO link_changed VALUES (OLD.article);
END;

-- The content of statements; identical ones, but for quotation marks and blanks, share a row.
CREATE TABLE link_content (
    number   INTEGER PRIMARY KEY,
    key      INTEGER NOT NULL UNIQUE,                   -- of its words
    bundles    INTEGER NOT NULL DEFAULT 0,                -- how many rows of link_bundle it has,
    named    INTEGER NOT NULL DEFAULT 0,                -- how many speakers these name, and
    unknown  INTEGER NOT NULL DEFAULT 0,                -- how many name none; both 0 beyond 200
    wording  TEXT NOT NULL,                             -- JSON: words, numbers, times
    imprint  BLOB NOT NULL,                             -- what is kept of its meaning
    keys     BLOB NOT NULL                              -- those of link_bucket, 8 bytes each
);
CREATE INDEX link_content_boilerplate ON link_content (number) WHERE bundles > 200 OR named > 5;

-- Contents that share a key are compared, unless too many share it.
CREATE TABLE link_bucket (
    key     INTEGER NOT NULL,
    content INTEGER NOT NULL,
    PRIMARY KEY (key, content)
) WITHOUT ROWID;

-- Keys that too many share.
CREATE TABLE link_crowded (
    key INTEGER PRIMARY KEY
);

-- Contents that are to be compared with those that share a key with them.
CREATE TABLE link_waiting (
    content INTEGER PRIMARY KEY
);

-- How probable it is, by their words alone, that two contents are of one utterance; either way.
-- Those that were compared and are hardly alike have no row.
CREATE TABLE link_pair (
    content INTEGER NOT NULL,
    other   INTEGER NOT NULL,
    score   REAL NOT NULL,
    PRIMARY KEY (content, other)
) WITHOUT ROWID;

-- Statements of one content, one speaker and one day.
CREATE TABLE link_bundle (
    number    INTEGER PRIMARY KEY,
    content   INTEGER NOT NULL REFERENCES link_content (number),
    speaker   TEXT NOT NULL,                            -- an id; empty: unknown
    said      TEXT NOT NULL,                            -- `2015-10-13/2015-10-14`; empty: not told
    published TEXT NOT NULL,                            -- the same; empty too where `said` is a day
    reports   INTEGER NOT NULL DEFAULT 0,
    UNIQUE (content, speaker, said, published)
);

-- Bundles whose utterances are to be made anew.
CREATE TABLE link_dirty (
    bundle INTEGER PRIMARY KEY
);

-- An act of saying that more than one statement reports. Every other statement is an utterance of
-- its own.
CREATE TABLE utterance (
    number      INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,                   -- of its statement with the smallest
    first       TEXT NOT NULL,                          -- the statement that was published first
    longest     TEXT NOT NULL,                          -- the longest direct statement, else the longest
    speaker_id  TEXT,                                   -- whom most independent reports name
    said_first  TEXT,
    said_last   TEXT,
    published   TEXT,                                   -- of the first statement
    independent INTEGER NOT NULL,                       -- articles, reprints of one another once
    articles    INTEGER NOT NULL,
    reports     INTEGER NOT NULL,
    differences INTEGER NOT NULL                        -- rows of `difference`
);
CREATE INDEX utterance_independent ON utterance (independent, reports, id);
CREATE INDEX utterance_speaker ON utterance (speaker_id, independent, reports, id)
    WHERE speaker_id IS NOT NULL;

-- A statement that somebody said, asked or wrote, and the utterance that it reports.
CREATE TABLE report (
    statement   TEXT PRIMARY KEY,
    article     TEXT NOT NULL REFERENCES article (id),
    bundle        INTEGER NOT NULL REFERENCES link_bundle (number),
    direct      INTEGER NOT NULL,
    headline    INTEGER NOT NULL,
    published   TEXT NOT NULL,                          -- first day; empty: not told
    place       INTEGER NOT NULL,                       -- where its content begins
    within      TEXT NOT NULL,                          -- the statement around it; empty: none
    utterance   INTEGER REFERENCES utterance (number),  -- null: one of its own
    probability REAL,
    reason      TEXT,                                   -- how it matches the first one
    differences TEXT                                    -- JSON: from the first one
) WITHOUT ROWID;
CREATE INDEX report_article ON report (article);
CREATE INDEX report_bundle ON report (bundle);
CREATE INDEX report_utterance ON report (utterance) WHERE utterance IS NOT NULL;

-- In what reports of one utterance disagree. Spans are code points into the statements' contents;
-- null: nothing there. The smaller the rank, the stronger it is.
CREATE TABLE difference (
    number      INTEGER PRIMARY KEY,
    utterance   INTEGER NOT NULL REFERENCES utterance (number),
    kind        TEXT NOT NULL,
    probability REAL NOT NULL,                          -- that both report the same
    rank        REAL NOT NULL,
    a           TEXT NOT NULL,
    a_start     INTEGER,
    a_end       INTEGER,
    b           TEXT NOT NULL,
    b_start     INTEGER,
    b_end       INTEGER
);
CREATE INDEX difference_utterance ON difference (utterance);
CREATE INDEX difference_strongest ON difference (rank, a, b, number);
CREATE INDEX difference_kind ON difference (kind, rank, a, b, number);

-- Two utterances that may be one, by a statement of each: the likest pair of two contents that are
-- nearly enough alike, or (`cut`) two that are, but for something else in their utterances.
CREATE TABLE suggestion (
    a           TEXT NOT NULL,
    b           TEXT NOT NULL,
    a_content   INTEGER NOT NULL,
    b_content   INTEGER NOT NULL,
    probability REAL NOT NULL,
    cut         INTEGER NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX suggestion_b ON suggestion (b);
CREATE INDEX suggestion_a_content ON suggestion (a_content);
CREATE INDEX suggestion_b_content ON suggestion (b_content);

-- Ids of statements that are gone, so that a permanent link leads to what reports the same.
CREATE TABLE utterance_link (
    id        TEXT PRIMARY KEY,
    statement TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX utterance_link_statement ON utterance_link (statement);

-- By whom contents were compared; another judge begins from nothing.
CREATE TABLE link_judge (
    fingerprint TEXT NOT NULL
);

CREATE INDEX decision_utterance ON decision (number) WHERE subject = 'utterance';

-- How many rows a table has, kept so that nobody must count them.
CREATE TABLE link_count (
    what  TEXT PRIMARY KEY,
    count INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER report_insert AFTER INSERT ON report
BEGIN
    INSERT INTO link_count VALUES ('statements', 1)
    ON CONFLICT (what) DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER report_delete AFTER DELETE ON report
BEGIN
    UPDATE link_count SET count = count - 1 WHERE what = 'statements';
END;

CREATE TRIGGER difference_insert AFTER INSERT ON difference
BEGIN
    INSERT INTO link_count VALUES (NEW.kind, 1)
    ON CONFLICT (what) DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER difference_delete AFTER DELETE ON difference
BEGIN
    UPDATE link_count SET count = count - 1 WHERE what = OLD.kind;
END;

-- Who is a reprint of whom decides how many reports are independent, and which is the first.
CREATE TRIGGER link_reprint_insert AFTER INSERT ON reprint_group
BEGIN
    INSERT OR IGNORE INTO link_dirty
    SELECT bundle FROM report WHERE article = NEW.article AND utterance IS NOT NULL;
END;

CREATE TRIGGER link_reprint_delete AFTER DELETE ON reprint_group
BEGIN
    INSERT OR IGNORE INTO link_dirty
    SELECT bundle FROM report WHERE article = OLD.article AND utterance IS NOT NULL;
END;

CREATE TRIGGER link_reprint_update AFTER UPDATE ON reprint_group WHEN NEW.first <> OLD.first
BEGIN
    INSERT OR IGNORE INTO link_dirty
    SELECT bundle FROM report WHERE article = NEW.article AND utterance IS NOT NULL;
END;
