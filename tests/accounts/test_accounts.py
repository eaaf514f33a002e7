"""Accounts: who may log in, and how often somebody may try."""

from __future__ import annotations

import sqlite3

import pytest

from depeche.accounts.accounts import SESSION_SECONDS, TRIES, WINDOW_SECONDS, Accounts, accounts_beside, open_accounts
from depeche.errors import AccountsError, LogInRefused
from depeche.ledger.dialects import connect

PASSWORD = "correct horse battery"


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = 1_764_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def accounts(address, clock):
    with Accounts(connect(address), "accounts", now=clock) as opened:
        yield opened


def test_who_has_an_account_logs_in_and_is_known_until_they_log_out(accounts):
    accounts.add("awa", "editor", PASSWORD)
    secret, account = accounts.log_in("awa", PASSWORD)
    assert (account.name, account.role) == ("awa", "editor")
    assert accounts.of_session(secret) == account
    accounts.log_out(secret)
    assert accounts.of_session(secret) is None


def test_a_session_ends_by_itself(accounts, clock):
    accounts.add("awa", "reader", PASSWORD)
    secret, _ = accounts.log_in("awa", PASSWORD)
    clock.now += SESSION_SECONDS + 1
    assert accounts.of_session(secret) is None


def test_a_wrong_password_and_an_unknown_name_are_refused_in_the_same_words(accounts):
    accounts.add("awa", "reader", PASSWORD)
    told = []
    for name in ("awa", "kofi"):
        with pytest.raises(LogInRefused) as refusal:
            accounts.log_in(name, "another password")
        told.append(refusal.value.why)
    assert told[0] == told[1]


@pytest.mark.parametrize("name", ["", "\0", "a" * 5000, "' OR 1=1 --", "\ud800"])
def test_what_can_be_nobodys_name_is_refused_like_any_other(accounts, name):
    with pytest.raises(LogInRefused, match="no account"):
        accounts.log_in(name, PASSWORD, address="203.0.113.9")


def test_after_ten_failures_even_the_right_password_has_to_wait(accounts, clock):
    accounts.add("awa", "reader", PASSWORD)
    for _ in range(TRIES):
        with pytest.raises(LogInRefused):
            accounts.log_in("awa", "another password")
    with pytest.raises(LogInRefused) as refusal:
        accounts.log_in("awa", PASSWORD)
    assert 0 < refusal.value.wait <= WINDOW_SECONDS
    clock.now += refusal.value.wait + 1
    assert accounts.log_in("awa", PASSWORD)[1].name == "awa"


def test_one_address_that_tries_many_names_has_to_wait(accounts):
    for n in range(TRIES):
        with pytest.raises(LogInRefused):
            accounts.log_in(f"name{n}", "a password", address="203.0.113.9")
    with pytest.raises(LogInRefused) as refusal:
        accounts.log_in("another", "a password", address="203.0.113.9")
    assert refusal.value.wait > 0


def test_neither_passwords_nor_secrets_stand_in_the_database(tmp_path):
    with open_accounts(tmp_path / "a.db") as accounts:
        accounts.add("awa", "admin", PASSWORD)
        secret, _ = accounts.log_in("awa", PASSWORD)
        token = accounts.make_token("awa", "notebook")
    held = "".join(sqlite3.connect(tmp_path / "a.db").iterdump())
    assert "$argon2id$" in held
    assert [word for word in (PASSWORD, secret, token) if word in held] == []


def test_a_token_opens_until_it_is_dropped(accounts):
    accounts.add("awa", "editor", PASSWORD)
    token = accounts.make_token("awa", "notebook")
    assert accounts.of_token(token).name == "awa"
    (listed,) = accounts.tokens("awa")
    accounts.drop_token("awa", listed.name)
    assert accounts.of_token(token) is None


def test_nobody_drops_another_ones_token(accounts):
    for name in ("awa", "kofi"):
        accounts.add(name, "reader", PASSWORD)
    token = accounts.make_token("awa", "notebook")
    accounts.drop_token("kofi", accounts.tokens("awa")[0].name)
    assert accounts.of_token(token).name == "awa"


def test_another_password_ends_the_sessions_that_the_old_one_opened(accounts):
    accounts.add("awa", "reader", PASSWORD)
    secret, _ = accounts.log_in("awa", PASSWORD)
    accounts.set_password("awa", "another password")
    assert accounts.of_session(secret) is None
    with pytest.raises(LogInRefused):
        accounts.log_in("awa", PASSWORD)


def test_who_is_removed_is_known_no_more(accounts):
    accounts.add("awa", "reader", PASSWORD)
    secret, _ = accounts.log_in("awa", PASSWORD)
    token = accounts.make_token("awa", "notebook")
    accounts.remove("awa")
    assert accounts.of_session(secret) is None
    assert accounts.of_token(token) is None


@pytest.mark.parametrize(
    ("name", "role", "password", "why"),
    [
        ("", "reader", PASSWORD, "a name has"),
        ("a b", "reader", PASSWORD, "a name has"),
        ("<script>", "reader", PASSWORD, "a name has"),
        ("awa", "owner", PASSWORD, "a role is one of"),
        ("awa", "reader", "short", "10 characters"),
        ("awa", "reader", "x" * 2000, "10 characters"),
    ],
)
def test_an_account_that_can_not_be_is_refused_with_the_reason(accounts, name, role, password, why):
    with pytest.raises(AccountsError, match=why):
        accounts.add(name, role, password)
    assert accounts.all() == []


def test_a_name_is_given_once(accounts):
    accounts.add("awa", "reader", PASSWORD)
    with pytest.raises(AccountsError, match="already"):
        accounts.add("awa", "admin", PASSWORD)
    assert [a.role for a in accounts.all()] == ["reader"]


def test_accounts_lie_beside_their_ledger_and_of_a_server_they_are_to_be_placed():
    assert accounts_beside("press/africa.db").endswith("africa.accounts.db")
    with pytest.raises(AccountsError, match="--accounts"):
        accounts_beside("postgresql+psycopg://host/ledger")


def test_accounts_of_a_later_version_are_refused(tmp_path):
    with open_accounts(tmp_path / "a.db"):
        pass
    raw = sqlite3.connect(tmp_path / "a.db")
    raw.execute("INSERT INTO accounts_version VALUES (99)")
    raw.commit()
    raw.close()
    with pytest.raises(AccountsError, match="version 99"):
        open_accounts(tmp_path / "a.db")
