"""Teaches to whom, where and when: the weights that choose the occasion of a statement."""
