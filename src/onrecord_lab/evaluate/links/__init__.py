"""How well reports are linked: utterances, differences and reprints."""
