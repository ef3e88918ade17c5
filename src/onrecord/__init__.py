"""onrecord turns news text into a record of who is reported to have said what."""
