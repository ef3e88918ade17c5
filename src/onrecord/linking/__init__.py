"""The pipeline of linking: statements of a record in, utterances out."""
