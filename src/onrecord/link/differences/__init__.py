"""Two wordings of one utterance -> in what they differ."""

from onrecord.link.differences.compare import differences

__all__ = ["differences"]
