"""The commands of the lab are run as a user runs them."""

from tests.cli.conftest import run

__all__ = ["run"]
