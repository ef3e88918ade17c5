"""`onrecord serve` as a user runs it."""

from __future__ import annotations

import shutil
import signal
import socket
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest

from onrecord.store import open_store
from onrecord.store.reviewers import Role
from onrecord.view.server.room_settings import Limits
from onrecord.view.server.serving import listen
from tests.room.conftest import Room
from tests.room.started import ENVIRONMENT, PROGRAM, address_in, served

EARLIEST = Path(__file__).parents[1] / "store" / "records" / "schema-001.db"


def _refused(*arguments: str | Path) -> str:
    """What a start that fails says, on one line."""
    run = subprocess.run(
        [PROGRAM, "serve", *arguments], capture_output=True, text=True, env=ENVIRONMENT, check=False
    )
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.count("\n") == 1
    return run.stderr


def test_it_says_where_it_is_and_ctrl_c_ends_it(record: Path) -> None:
    with served(record, "--title", "Harbour news") as (program, line):
        assert line.startswith("Harbour news is open at http://127.0.0.1:")
        answer = httpx2.get(f"{address_in(line)}sign-in")
        assert answer.status_code == 200
        assert "Harbour news" in answer.text
        assert "server" not in answer.headers
        program.send_signal(signal.SIGINT)
        said = program.communicate()
    assert program.returncode == 0
    assert said == ("", "")
    assert [path.name for path in record.parent.glob("harbour.db*")] == ["harbour.db"]


def test_ctrl_c_ends_it_while_a_browser_keeps_its_connection(record: Path) -> None:
    with served(record) as (program, line), httpx2.Client() as browser:
        browser.get(f"{address_in(line)}sign-in")
        program.send_signal(signal.SIGINT)
        assert program.communicate() == ("", "")
    assert program.returncode == 0


def test_ctrl_c_at_once_ends_it_too(record: Path) -> None:
    with served(record) as (program, _):
        program.send_signal(signal.SIGINT)
        assert program.communicate() == ("", "")
    assert program.returncode == 0


def test_where_nobody_can_correct_yet_it_says_how(record: Path) -> None:
    with served(record, "--review") as (program, _):
        assert program.stderr is not None
        assert "onrecord reviewers add NAME --record" in program.stderr.readline()


def test_a_port_in_use(record: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        port = other.getsockname()[1]
        told = _refused(record, "--port", str(port))
    assert told == f"onrecord: port {port} is in use; give another: --port {port + 1}\n"


def test_an_answer_is_sent_at_once() -> None:
    """No part of it waits for another to be confirmed."""
    with listen("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        connection, _ = listening.accept()
        with connection:
            assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_an_address_that_is_not_of_this_machine(record: Path) -> None:
    with open_store(record, write=True) as store:
        store.add_reviewer("Ada Lind", Role.READ)
    told = _refused(record, "--port", "0", "--host", "192.0.2.1")
    assert told.startswith("onrecord: cannot listen at 192.0.2.1: ")
    assert told.endswith("give --host an address of this machine, or leave it out\n")


def test_a_name_that_means_no_machine(record: Path) -> None:
    with open_store(record, write=True) as store:
        store.add_reviewer("Ada Lind", Role.READ)
    assert "cannot listen at nowhere.invalid" in _refused(record, "--host", "nowhere.invalid")


def test_others_can_reach_it_only_once_somebody_has_a_token(record: Path) -> None:
    told = _refused(record, "--host", "0.0.0.0")
    assert "each reader needs a token" in told
    assert f"onrecord reviewers add NAME --role read --record {record}" in told
    with open_store(record, write=True) as store:
        token = store.add_reviewer("Ada Lind", Role.READ)
    with served(record, "--host", "0.0.0.0") as (_, line):
        here = address_in(line).replace("0.0.0.0", "127.0.0.1")
        assert httpx2.get(here).status_code == 401
        headers = {"authorization": f"Bearer {token}"}
        assert httpx2.get(here, headers=headers).status_code == 307


def test_a_record_that_is_not_there(tmp_path: Path) -> None:
    assert "no record at" in _refused(tmp_path / "missing.db")


def test_a_record_of_a_later_onrecord(record: Path) -> None:
    with closing(sqlite3.connect(record)) as connection:
        connection.execute("PRAGMA user_version = 999")
    assert "made by a later onrecord" in _refused(record)


def test_a_file_that_is_no_record(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("tide table\n" * 1000, encoding="utf-8")
    assert "not a record" in _refused(path)


@pytest.mark.parametrize("given", ["option", "environment"])
def test_the_record_can_be_named_as_for_every_command(record: Path, given: str) -> None:
    by_option = given == "option"
    run = subprocess.Popen(
        [PROGRAM, "serve", "--port", "0", *(["--record", str(record)] if by_option else [])],
        stderr=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT if by_option else {**ENVIRONMENT, "ONRECORD_RECORD": str(record)},
    )
    with run:
        assert run.stderr is not None
        assert run.stderr.readline().startswith("harbour is open at ")
        run.send_signal(signal.SIGINT)


def test_a_record_of_an_earlier_onrecord_is_brought_up_to_date(tmp_path: Path) -> None:
    path = Path(shutil.copy(EARLIEST, tmp_path / "earlier.db"))
    with served(path) as (program, line):
        assert line.startswith("earlier is open at ")
        program.send_signal(signal.SIGINT)
        program.communicate()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] > 1


def test_a_client_that_does_not_send_the_head_of_its_request_is_let_go(room: Room) -> None:
    address = room(limits=Limits(seconds_to_send=0.05))
    with _connected(address) as client:
        client.sendall(b"GET /robots.txt HT")
        assert client.recv(100) == b""
    assert httpx2.get(f"{address}/robots.txt").status_code == 200


def test_the_same_holds_for_its_second_request(room: Room) -> None:
    with _connected(room(limits=Limits(seconds_to_send=0.05))) as client:
        client.sendall(b"GET /robots.txt HTTP/1.1\r\nhost: localhost\r\n\r\n")
        assert client.recv(1000).startswith(b"HTTP/1.1 200 ")
        client.sendall(b"GET /robots.txt HT")
        with client.makefile("rb") as answers:
            assert b"HTTP/1.1" not in answers.read()


def test_a_client_that_does_not_send_its_body_is_told(room: Room) -> None:
    with _connected(room(limits=Limits(seconds_to_send=0.05))) as client:
        client.sendall(b"POST /sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\nt")
        assert client.recv(100).startswith(b"HTTP/1.1 408 ")


def test_what_is_no_request_is_refused_in_a_line(room: Room) -> None:
    with _connected(room()) as client:
        client.sendall(b"tide table\r\n\r\n")
        assert client.recv(1000).startswith(b"HTTP/1.1 400 ")


def _connected(address: str) -> socket.socket:
    place = urlsplit(address)
    return socket.create_connection((place.hostname, place.port or 0))
