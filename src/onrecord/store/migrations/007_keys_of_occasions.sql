-- Keys of occasions beside those of words, keys that weigh less the more contents share them, and
-- keys put in order many at once. Since that makes other pairs, everything is linked from nothing.

DELETE FROM suggestion;
DELETE FROM difference;
DELETE FROM report;
DELETE FROM utterance;
DELETE FROM link_dirty;
DELETE FROM link_bundle;
DELETE FROM link_pair;
DELETE FROM link_waiting;
DELETE FROM link_content;
DELETE FROM link_count;
DELETE FROM link_changed;
DELETE FROM link_judge;
INSERT INTO link_changed SELECT id FROM article WHERE version IS NOT NULL;

DROP TABLE link_bucket;
DROP TABLE link_crowded;

-- Contents by key. `times`: for the words once, and once for every occasion that has the key.
CREATE TABLE link_bucket (
    key     INTEGER NOT NULL,
    content INTEGER NOT NULL,
    times   INTEGER NOT NULL,
    PRIMARY KEY (key, content)
) WITHOUT ROWID;

-- What a key weighs that more than 8 contents share: 1, with more than 64 nothing; others weigh 2.
-- Two contents are compared where the keys that they share weigh 2.
CREATE TABLE link_weight (
    key    INTEGER PRIMARY KEY,
    weight INTEGER NOT NULL
);

-- Rows that are still to be put into link_bucket, which takes long one by one.
CREATE TABLE link_unfiled (
    content INTEGER NOT NULL,
    key     INTEGER NOT NULL,
    times   INTEGER NOT NULL,
    PRIMARY KEY (content, key)
) WITHOUT ROWID;

-- The keys of its occasion, 8 bytes each.
ALTER TABLE link_bundle ADD COLUMN keys BLOB NOT NULL DEFAULT x'';
