"""`depeche serve` and `depeche user`: who may come, before anybody does."""

from __future__ import annotations

import io
from importlib import import_module

import pytest
import uvicorn

from depeche.accounts.accounts import open_accounts
from depeche.settings import handed_on


@pytest.fixture
def typed(monkeypatch):
    """Words on the standard input."""
    return lambda words: monkeypatch.setattr("sys.stdin", io.StringIO(words))


@pytest.fixture
def started(monkeypatch):
    """What the server would have been started with."""
    met: dict[str, object] = {}
    monkeypatch.setattr(uvicorn, "run", lambda app, **how: met.update(how, app=app))
    monkeypatch.delenv("DEPECHE_SERVING", raising=False)
    return met


def test_an_account_is_added_listed_changed_and_removed(depeche, typed, tmp_path):
    where = tmp_path / "africa.db"
    typed("a long enough password\n")
    assert depeche("user", "add", "awa", "--role", "editor", "--ledger", where).code == 0
    assert "awa   editor" in depeche("user", "list", "--ledger", where).out
    assert depeche("user", "role", "awa", "--role", "admin", "--ledger", where).code == 0
    token = depeche("user", "token", "awa", "--label", "notebook", "--ledger", where).out.strip()
    with open_accounts(tmp_path / "africa.accounts.db") as accounts:
        assert accounts.of_token(token).role == "admin"
    assert depeche("user", "remove", "awa", "--ledger", where).code == 0
    assert "awa" not in depeche("user", "list", "--ledger", where).out


def test_a_short_password_is_refused(depeche, typed, tmp_path):
    typed("short\n")
    run = depeche("user", "add", "awa", "--ledger", tmp_path / "a.db")
    assert run.code == 1
    assert "10 characters" in run.err


def test_on_loopback_nobody_needs_an_account(depeche, started, tmp_path):
    assert depeche("serve", "--ledger", tmp_path / "a.db").code == 0
    serving = handed_on()
    assert (serving.open, serving.accounts) == (True, None)
    assert set(serving.hosts) == {"localhost", "127.0.0.1", "::1"}
    assert started["host"] == "127.0.0.1"


def test_on_any_other_address_accounts_are_required(depeche, typed, started, tmp_path):
    where = tmp_path / "a.db"
    run = depeche("serve", "--ledger", where, "--host", "0.0.0.0")
    assert run.code == 1
    assert "depeche user add" in run.err
    assert started == {}
    typed("a long enough password\n")
    depeche("user", "add", "awa", "--role", "admin", "--ledger", where)
    assert depeche("serve", "--ledger", where, "--host", "0.0.0.0", "--name", "press.example.org", "--https").code == 0
    serving = handed_on()
    assert (serving.open, serving.secure) == (False, True)
    assert serving.accounts.endswith("a.accounts.db")
    assert "press.example.org" in serving.hosts


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "127.8.9.1"])
def test_only_this_machine_reaches_loopback(host):
    assert import_module("depeche.cli.serve").is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::", "press.example.org"])
def test_others_reach_every_other_address(host):
    assert not import_module("depeche.cli.serve").is_loopback(host)


def test_what_is_handed_on_makes_the_application(depeche, started, tmp_path):
    depeche("serve", "--ledger", tmp_path / "a.db")
    module, _, name = started["app"].partition(":")
    app = getattr(import_module(module), name)()
    assert app.state.serving.ledger == str(tmp_path / "a.db")
