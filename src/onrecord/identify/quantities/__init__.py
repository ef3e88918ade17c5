"""Text -> quantities: figures with what they measure or count."""

from onrecord.identify.quantities.find import find_quantities

__all__ = ["find_quantities"]
