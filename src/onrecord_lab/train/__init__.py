"""Teaching the tagger: corpora in, a folder with a model out. Needs torch (extra `train`)."""
