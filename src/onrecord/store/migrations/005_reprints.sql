-- Reprints: articles with wholly or mostly the same text. Made from the versions that count by
-- `onrecord link`, and by it alone but for what is taken out when an article is erased.

-- Articles of groups of two or more. `first` leads its group and is a member itself: the earliest
-- published, by location where the dates do not tell.
CREATE TABLE reprint_group (
    article TEXT PRIMARY KEY REFERENCES article (id),
    first   TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX reprint_group_first ON reprint_group (first);

-- The words of an article as they are compared: without furniture, case and punctuation. Articles
-- with the very same words share a row.
CREATE TABLE reprint_text (
    number    INTEGER PRIMARY KEY,
    digest    TEXT NOT NULL UNIQUE,                     -- of the words in order
    sequences INTEGER NOT NULL,                         -- how many distinct ones of five words
    sample    BLOB NOT NULL                             -- hashes of some of them, 8 bytes each
);

CREATE TABLE reprint_article (
    article TEXT PRIMARY KEY REFERENCES article (id),
    text    INTEGER NOT NULL REFERENCES reprint_text (number)
) WITHOUT ROWID;
CREATE INDEX reprint_article_text ON reprint_article (text);

-- Texts that share a hash of their samples are compared.
CREATE TABLE reprint_hash (
    hash INTEGER NOT NULL,
    text INTEGER NOT NULL,                              -- of reprint_text
    PRIMARY KEY (hash, text)
) WITHOUT ROWID;

-- Hashes that too many texts have: nobody is compared for them.
CREATE TABLE reprint_boilerplate (
    hash INTEGER PRIMARY KEY
);

-- Texts of which the shorter one has at least half of its sequences in the other.
CREATE TABLE reprint_pair (
    a      INTEGER NOT NULL,                            -- of reprint_text, a < b
    b      INTEGER NOT NULL,
    shared INTEGER NOT NULL,                            -- how many distinct sequences
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX reprint_pair_b ON reprint_pair (b);

-- What was sampled of a text when it was added, since it is not kept.
CREATE TABLE reprint_unkept (
    version   INTEGER PRIMARY KEY REFERENCES version (number),
    digest    TEXT NOT NULL,
    sequences INTEGER NOT NULL,
    sample    BLOB NOT NULL
);

-- Articles that are to be looked at: new ones, and those of which something changed since.
CREATE TABLE reprint_pending (
    article TEXT PRIMARY KEY
) WITHOUT ROWID;

INSERT INTO reprint_pending SELECT id FROM article WHERE version IS NOT NULL;

CREATE TRIGGER reprint_pending_version AFTER UPDATE OF version ON article
WHEN NEW.version IS NOT NULL AND NEW.version IS NOT OLD.version
BEGIN
    INSERT OR IGNORE INTO reprint_pending VALUES (NEW.id);
END;

CREATE TRIGGER reprint_pending_text AFTER UPDATE OF text, furniture, published ON version
WHEN NEW.text IS NOT OLD.text OR NEW.furniture <> OLD.furniture
  OR NEW.published IS NOT OLD.published
BEGIN
    INSERT OR IGNORE INTO reprint_pending
    SELECT id FROM article WHERE id = NEW.article AND version = NEW.number;
END;
