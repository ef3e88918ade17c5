"""Who and what an article names: names, grouped into persons, bodies and groups."""
