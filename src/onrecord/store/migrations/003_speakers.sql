-- One speaker per person or body: the user's list, which names the record knows, whom they mean.

-- The user's list: people and bodies, by ids of its own. Importing a list again replaces those
-- whose ids it has and leaves the others.
CREATE TABLE known_speaker (
    id   TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT,                                          -- null: not told
    file TEXT NOT NULL,                                 -- where it was told last
    line INTEGER NOT NULL
);

-- Its name and its aliases, each as a person's or a body's; where the list does not tell, as both.
CREATE TABLE known_name (
    speaker TEXT NOT NULL REFERENCES known_speaker (id),
    name    TEXT NOT NULL,
    type    TEXT NOT NULL,
    family  TEXT NOT NULL,                              -- as in speaker_name
    folded  TEXT NOT NULL,
    PRIMARY KEY (speaker, name, type)
) WITHOUT ROWID;
CREATE INDEX known_name_family ON known_name (family);
CREATE INDEX known_name_folded ON known_name (folded);

CREATE TABLE known_role (
    number    INTEGER PRIMARY KEY,
    speaker   TEXT NOT NULL REFERENCES known_speaker (id),
    title     TEXT NOT NULL,
    first_day TEXT,                                     -- `2015`, `2015-10`, `2015-10-13`; null: open
    last_day  TEXT
);
CREATE INDEX known_role_speaker ON known_role (speaker);

-- The forms of its title by which a description is recognised: `registry/roles.py`.
CREATE TABLE known_role_key (
    key  TEXT NOT NULL,
    role INTEGER NOT NULL REFERENCES known_role (number),
    PRIMARY KEY (key, role)
) WITHOUT ROWID;
CREATE INDEX known_role_key_role ON known_role_key (role);

-- Further columns of the list.
CREATE TABLE known_column (
    speaker TEXT NOT NULL REFERENCES known_speaker (id),
    name    TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (speaker, name, value)
) WITHOUT ROWID;
CREATE INDEX known_column_name ON known_column (name, value);

-- Every name under which somebody speaks in `current_statement`, and whom it means. Made from the
-- names, the list and the decisions about speakers alone: `store/speakers/names.py`.
CREATE TABLE speaker_name (
    number  INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,                              -- as readings and reviewers give it
    type    TEXT NOT NULL,                              -- empty: unknown
    article TEXT NOT NULL DEFAULT '',                   -- the only one in which it is meant; else empty
    family  TEXT NOT NULL,                              -- names of another one say nothing about it
    base    TEXT NOT NULL,                              -- the speaker's id before anybody merged two
    speaker TEXT NOT NULL,                              -- the speaker's id
    shown   TEXT NOT NULL,                              -- the speaker's name
    UNIQUE (name, type, article)
);
CREATE INDEX speaker_name_family ON speaker_name (family);
CREATE INDEX speaker_name_merged ON speaker_name (number) WHERE base <> speaker;
CREATE INDEX speaker_name_speaker ON speaker_name (speaker);

-- Ids that speakers had, so that a permanent link leads to whom the name means now.
CREATE TABLE speaker_link (
    id   TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX decision_speaker ON decision (number) WHERE subject = 'speaker';

-- The name that it was found under, and the list's role by which its source was recognised.
ALTER TABLE current_statement ADD COLUMN named INTEGER REFERENCES speaker_name (number);
ALTER TABLE current_statement ADD COLUMN role INTEGER;      -- of known_role
DROP INDEX current_statement_speaker;
CREATE INDEX current_statement_speaker ON current_statement (speaker_id, named)
    WHERE speaker_id IS NOT NULL;
CREATE INDEX current_statement_relays ON current_statement (relays) WHERE relays IS NOT NULL;
CREATE INDEX current_statement_role ON current_statement (role) WHERE role IS NOT NULL;

-- Speakers are found by any name, in any spelling.
DROP TRIGGER current_speaker_insert;
DROP TRIGGER current_speaker_delete;
DROP TABLE speaker_words;
ALTER TABLE current_speaker ADD COLUMN aliases TEXT NOT NULL DEFAULT '';    -- JSON: the other names
ALTER TABLE current_speaker ADD COLUMN spellings TEXT NOT NULL DEFAULT '';  -- all names, folded

CREATE VIRTUAL TABLE speaker_words USING fts5 (
    name, aliases, spellings, content = 'current_speaker', content_rowid = 'number',
    prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER current_speaker_insert AFTER INSERT ON current_speaker
BEGIN
    INSERT INTO speaker_words (rowid, name, aliases, spellings)
    VALUES (NEW.number, NEW.name, NEW.aliases, NEW.spellings);
END;

CREATE TRIGGER current_speaker_delete AFTER DELETE ON current_speaker
BEGIN
    INSERT INTO speaker_words (speaker_words, rowid, name, aliases, spellings)
    VALUES ('delete', OLD.number, OLD.name, OLD.aliases, OLD.spellings);
END;

CREATE TRIGGER current_speaker_update AFTER UPDATE OF name, aliases, spellings ON current_speaker
BEGIN
    INSERT INTO speaker_words (speaker_words, rowid, name, aliases, spellings)
    VALUES ('delete', OLD.number, OLD.name, OLD.aliases, OLD.spellings);
    INSERT INTO speaker_words (rowid, name, aliases, spellings)
    VALUES (NEW.number, NEW.name, NEW.aliases, NEW.spellings);
END;
