-- To whom and where something was said can be searched, and an outlet's correction is shown with
-- the statement that it names.

-- What an article calls the addressee, whose name may be another: "the NTV host", NTV.
ALTER TABLE current_statement ADD COLUMN addressee_text TEXT;
-- The words of the outlet's correction, empty where they are not kept; null: there is none.
ALTER TABLE current_statement ADD COLUMN correction TEXT;
ALTER TABLE current_statement ADD COLUMN correction_start INTEGER;  -- code points into version.text

DROP TRIGGER current_statement_insert;
DROP TRIGGER current_statement_delete;
DROP TABLE statement_words;

CREATE VIRTUAL TABLE statement_words USING fts5 (
    text, speaker, source, title, terms, addressee, addressee_text, venue,
    content = 'current_statement', content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER current_statement_insert AFTER INSERT ON current_statement
BEGIN
    INSERT INTO statement_words (rowid, text, speaker, source, title, terms, addressee,
                                 addressee_text, venue)
    VALUES (NEW.number, NEW.text, NEW.speaker, NEW.source, NEW.title, NEW.terms, NEW.addressee,
            NEW.addressee_text, NEW.venue);
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
    INSERT INTO statement_words (statement_words, rowid, text, speaker, source, title, terms,
                                 addressee, addressee_text, venue)
    VALUES ('delete', OLD.number, OLD.text, OLD.speaker, OLD.source, OLD.title, OLD.terms,
            OLD.addressee, OLD.addressee_text, OLD.venue);
    UPDATE current_speaker
    SET statements = statements - (OLD.mode NOT IN ('belief', 'attitude')),
        others = others - (OLD.mode IN ('belief', 'attitude'))
    WHERE id = OLD.speaker_id;
    DELETE FROM current_speaker WHERE id = OLD.speaker_id AND statements + others = 0;
END;
