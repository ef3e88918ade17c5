"""`onrecord train`: the lab's command; one of the two doors from the program into the lab."""

from onrecord_lab.train.command import command

__all__ = ["command"]
