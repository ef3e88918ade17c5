"""How good the extraction is: items -> matching -> counts, and the floors under them."""
