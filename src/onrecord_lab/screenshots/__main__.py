"""`python -m onrecord_lab.screenshots`: pictures of the reading room's pages for the docs."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord_lab.bench_view.server import Command, serve_record, start_server
from onrecord_lab.chromium import chromium
from onrecord_lab.screenshots.camera import Camera
from onrecord_lab.screenshots.pictures import pictures
from onrecord_lab.screenshots.reviewed_demo import reviewed_demo


@click.command()
@click.option("--folder", type=click.Path(path_type=Path), default=Path("docs/images"))
def main(folder: Path) -> None:
    """Open the reading room on the demo record and write a picture of each page to FOLDER."""
    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        if browser is None:
            raise click.ClickException(
                "NO SCREENSHOT TAKEN: Playwright or Chromium is missing (apt install chromium)"
            )
        with reviewed_demo() as demo:
            server = start_server(_reviewing(demo.record))
            try:
                camera = Camera(browser, server.address, demo.token)
                for file in camera.take_all(pictures(demo), folder):
                    click.echo(f"wrote {file.name}: {file.stat().st_size / 1000:,.0f} kB")
            finally:
                server.stop()


def _reviewing(record: Path) -> Command:
    return lambda port: [*serve_record(record)(port), "--review"]


if __name__ == "__main__":
    main()
