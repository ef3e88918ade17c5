"""The version of onrecord, as its distribution tells it."""

from importlib.metadata import version

VERSION = version("onrecord")
