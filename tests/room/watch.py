"""What a browser did that no page of ours may make it do."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Dialog, Error, Page, Request, Response

# A name that the browser of the tests takes for this machine: that of a room in a network.
NETWORK_NAME = "reading.example"
OURS = frozenset({"127.0.0.1", "localhost", NETWORK_NAME})
PARTS = frozenset({"stylesheet", "script", "image", "font", "media"})
# The browser says so of every answer that is an error; that of a page is what a test wants.
OF_A_STATUS = "Failed to load resource: the server responded with a status of"
# Over plain http in a network it does nothing, nor can it do harm.
OF_PLAIN_HTTP = "The Cross-Origin-Opener-Policy header has been ignored"
LEAST_ERROR = 400


class Watch:
    """Collects requests to other hosts, parts that are missing, dialogs, and errors of the console.

    What the Content-Security-Policy forbids is an error of the console.
    """

    def __init__(self, page: Page) -> None:
        self.complaints: list[str] = []
        page.on("request", self._see_request)
        page.on("response", self._see_response)
        page.on("console", self._see_message)
        page.on("pageerror", self._see_error)
        page.on("dialog", self._see_dialog)

    def _see_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob", "about") and address.hostname not in OURS:
            self.complaints.append(f"asked {request.url}")

    def _see_response(self, response: Response) -> None:
        if response.status >= LEAST_ERROR and response.request.resource_type in PARTS:
            self.complaints.append(f"{response.status} for {response.url}")

    def _see_message(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith((OF_A_STATUS, OF_PLAIN_HTTP)):
            self.complaints.append(message.text)

    def _see_error(self, error: Error) -> None:
        self.complaints.append(str(error))

    def _see_dialog(self, dialog: Dialog) -> None:
        # Before what somebody typed is left behind, the browser asks.
        if dialog.type != "beforeunload":
            self.complaints.append(f"{dialog.type}: {dialog.message}")
        dialog.accept()
