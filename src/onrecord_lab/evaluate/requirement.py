"""What a figure must reach, and how it is told whether it does."""

from __future__ import annotations

from dataclasses import dataclass

import click


@dataclass(frozen=True, slots=True)
class Requirement:
    """A figure that must be reached, and the one aimed at; `most` where less is better."""

    figure: str
    must: float
    aim: float
    most: bool = False

    def is_met(self, value: float) -> bool:
        """True where the value is at least, or at most, what must be."""
        return value <= self.must if self.most else value >= self.must

    @property
    def bound(self) -> str:
        """What must be: ">= 85"."""
        return f"{'<=' if self.most else '>='} {self.must:g}"


def tell_requirement(needed: Requirement, value: float) -> None:
    """Prints the figure beside what must be, in a line."""
    click.echo(
        f"required: {needed.figure} {value:.1f}, {needed.bound}, aim {needed.aim:g}   ", nl=False
    )
    tell_met(met=needed.is_met(value))


def tell_met(*, met: bool) -> None:
    """Ends a line with whether a requirement is met."""
    click.secho("met" if met else "NOT MET", fg="green" if met else "red")
