"""Accounts: who may log in, their sessions and their tokens."""

from __future__ import annotations

import datetime
import hashlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from sqlalchemy import Connection, Engine, delete, func, insert, inspect, select, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from depeche.accounts.account import ROLES, Account, Token, is_name
from depeche.accounts.tables import ATTEMPTS, METADATA, SCHEMA_VERSION, SESSIONS, TOKENS, USERS, VERSIONS
from depeche.errors import AccountsError, LogInRefused
from depeche.ledger.dialects import connect, without_password

SESSION_SECONDS = 12 * 3600
# Failures that are let through for one name or one address within the window; then it has to be waited out. Ten
# guesses in a quarter of an hour are 350,000 a year: too few for any password of SHORTEST characters.
TRIES, WINDOW_SECONDS = 10, 900
SHORTEST = 10  # characters of a password
LONGEST = 1000
TOKEN = "dep_"  # begins every token, so that one that leaks can be searched for


def accounts_beside(ledger: str) -> str:
    """Where the accounts of a ledger lie unless they are put elsewhere: in a file beside it.

    Raises:
        AccountsError: The ledger is a database of a server, beside which nothing lies.
    """
    if "://" in ledger:
        raise AccountsError(without_password(ledger), "say where its accounts are to be kept (--accounts FILE)")
    path = Path(ledger)
    return str(path.with_name(f"{path.stem}.accounts.db"))


def open_accounts(where: str | Path) -> Accounts:
    """Open the accounts at a file path or database address; absent ones are made.

    Raises:
        AccountsError: They can't be opened, or a later version of this program made them.
    """
    return Accounts(connect(where), without_password(str(where)))


class Accounts:
    """Who may log in. Use as a context manager, or `close` it."""

    def __init__(self, engine: Engine, name: str, *, now: Callable[[], float] | None = None) -> None:
        self._engine = engine
        self.name = name
        self._now = now or (lambda: datetime.datetime.now(datetime.UTC).timestamp())
        # OWASP's floor for argon2id: 19 MiB, two passes. A login takes some 30 ms.
        self._hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
        # Checked where a name is unknown, so that the answer takes as long as for one that is known.
        self._nobody = self._hasher.hash(secrets.token_urlsafe())
        with self._writing() as connection:
            if not inspect(connection).has_table(VERSIONS.name):
                METADATA.create_all(connection)
                connection.execute(insert(VERSIONS).values(version=SCHEMA_VERSION))
            version = connection.execute(select(func.max(VERSIONS.c.version))).scalar()
        if version != SCHEMA_VERSION:
            engine.dispose()
            raise AccountsError(name, f"their schema is version {version}, this program reads {SCHEMA_VERSION}")

    def __enter__(self) -> Accounts:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Give the database back."""
        self._engine.dispose()

    def add(self, name: str, role: str, password: str) -> Account:
        """Make an account.

        Raises:
            AccountsError: The name is taken or none, the role is unknown, or the password is too short.
        """
        if not is_name(name):
            raise AccountsError(name, "a name has letters, digits and . @ - _, no more than 64")
        _held_to_be_a_role(role)
        row = {"name": name, "role": role, "password": self._hash(name, password), "since": self._day()}
        try:
            with self._writing() as connection:
                connection.execute(insert(USERS), [row])
        except AccountsError as wrong:
            if isinstance(wrong.__cause__, IntegrityError):
                raise AccountsError(name, "there is an account of this name already") from wrong
            raise
        return Account(name, role)

    def all(self) -> list[Account]:
        """Every account, by name."""
        with self._reading() as connection:
            found = connection.execute(select(USERS.c.name, USERS.c.role).order_by(USERS.c.name)).all()
        return [Account(name, role) for name, role in found]

    def set_password(self, name: str, password: str) -> None:
        """Give an account another password, and end its sessions. Raises AccountsError where there is none."""
        hashed = self._hash(name, password)
        with self._writing() as connection:
            changed = connection.execute(update(USERS).where(USERS.c.name == name).values(password=hashed))
            connection.execute(delete(SESSIONS).where(SESSIONS.c.user == name))
        _held_to_be_there(name, changed.rowcount)

    def set_role(self, name: str, role: str) -> None:
        """Give an account another role. Raises AccountsError where there is no such account or role."""
        _held_to_be_a_role(role)
        with self._writing() as connection:
            changed = connection.execute(update(USERS).where(USERS.c.name == name).values(role=role))
        _held_to_be_there(name, changed.rowcount)

    def remove(self, name: str) -> None:
        """Remove an account with its sessions and tokens; its judgements stay. Raises AccountsError without one."""
        with self._writing() as connection:
            for table in (SESSIONS, TOKENS):
                connection.execute(delete(table).where(table.c.user == name))
            changed = connection.execute(delete(USERS).where(USERS.c.name == name))
        _held_to_be_there(name, changed.rowcount)

    def log_in(self, name: str, password: str, *, address: str = "") -> tuple[str, Account]:
        """Open a session.

        Args:
            name: Of the account. password: As typed. address: Where the attempt comes from.

        Returns:
            The secret of the session, which only the visitor keeps, and the account.

        Raises:
            LogInRefused: They don't go together, or there were too many attempts.
        """
        # What can be nobody's name is not looked up, and weighed all the same.
        known = name if is_name(name) else ""
        keys = [f"name:{known}", *([f"address:{address[:64]}"] if address else [])]
        self._slow_down(name, keys)
        with self._reading() as connection:
            row = connection.execute(select(USERS).where(USERS.c.name == known)).mappings().first()
        if not self._goes_with(row["password"] if row else self._nobody, password) or row is None:
            with self._writing() as connection:
                connection.execute(insert(ATTEMPTS), [{"key": key, "at": int(self._now())} for key in keys])
            raise LogInRefused(name)
        secret = secrets.token_urlsafe(32)
        with self._writing() as connection:
            connection.execute(delete(ATTEMPTS).where(ATTEMPTS.c.key == keys[0]))
            connection.execute(delete(SESSIONS).where(SESSIONS.c.until <= int(self._now())))
            until = int(self._now()) + SESSION_SECONDS
            connection.execute(insert(SESSIONS).values(digest=_digest(secret), user=name, until=until))
        return secret, Account(row["name"], row["role"])

    def of_session(self, secret: str) -> Account | None:
        """Whose session it is; None when it is over or never was."""
        query = (
            select(USERS.c.name, USERS.c.role)
            .join(SESSIONS, SESSIONS.c.user == USERS.c.name)
            .where(SESSIONS.c.digest == _digest(secret), SESSIONS.c.until > int(self._now()))
        )
        with self._reading() as connection:
            row = connection.execute(query).first()
        return Account(row[0], row[1]) if row else None

    def log_out(self, secret: str) -> None:
        """End a session."""
        with self._writing() as connection:
            connection.execute(delete(SESSIONS).where(SESSIONS.c.digest == _digest(secret)))

    def make_token(self, name: str, label: str) -> str:
        """Make a personal token for programs; it is shown this once."""
        token = TOKEN + secrets.token_urlsafe(32)
        row = {"digest": _digest(token), "user": name, "label": label[:100], "since": self._day()}
        with self._writing() as connection:
            connection.execute(insert(TOKENS), [row])
        return token

    def tokens(self, name: str) -> list[Token]:
        """The tokens of an account, the oldest first."""
        query = select(TOKENS).where(TOKENS.c.user == name).order_by(TOKENS.c.since, TOKENS.c.digest)
        with self._reading() as connection:
            found = connection.execute(query).mappings().all()
        return [Token(name=row["digest"][:12], label=row["label"], since=row["since"]) for row in found]

    def drop_token(self, name: str, token: str) -> None:
        """Make a token of an account worthless; `token` is its name as it is listed."""
        with self._writing() as connection:
            # Compared and not matched: what comes from outside is no pattern.
            mine = func.substr(TOKENS.c.digest, 1, 12) == token
            connection.execute(delete(TOKENS).where(TOKENS.c.user == name, mine))

    def of_token(self, token: str) -> Account | None:
        """Whose token it is, or None."""
        query = (
            select(USERS.c.name, USERS.c.role)
            .join(TOKENS, TOKENS.c.user == USERS.c.name)
            .where(TOKENS.c.digest == _digest(token))
        )
        with self._reading() as connection:
            row = connection.execute(query).first()
        return Account(row[0], row[1]) if row else None

    def _slow_down(self, name: str, keys: list[str]) -> None:
        begin = int(self._now()) - WINDOW_SECONDS
        query = select(func.count(), func.min(ATTEMPTS.c.at)).where(ATTEMPTS.c.at > begin).group_by(ATTEMPTS.c.key)
        with self._writing() as connection:
            connection.execute(delete(ATTEMPTS).where(ATTEMPTS.c.at <= begin))
            met = connection.execute(query.where(ATTEMPTS.c.key.in_(keys))).all()
        waits = [int(first) - begin for tries, first in met if tries >= TRIES]
        if waits:
            raise LogInRefused(name, wait=max(waits))

    def _hash(self, name: str, password: str) -> str:
        if not SHORTEST <= len(password) <= LONGEST:
            raise AccountsError(name, f"a password has {SHORTEST} characters or more")
        return self._hasher.hash(password)

    def _goes_with(self, hashed: str, password: str) -> bool:
        try:
            return self._hasher.verify(hashed, password[: LONGEST + 1])
        except (Argon2Error, InvalidHashError):
            return False

    def _day(self) -> str:
        return datetime.datetime.fromtimestamp(self._now(), datetime.UTC).isoformat(timespec="seconds")

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        try:
            with self._engine.connect().execution_options(depeche_writes=True) as connection, connection.begin():
                yield connection
        except (SQLAlchemyError, UnicodeEncodeError) as wrong:
            raise AccountsError(self.name, _why(wrong)) from wrong

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except (SQLAlchemyError, UnicodeEncodeError) as wrong:
            raise AccountsError(self.name, _why(wrong)) from wrong


def _why(wrong: Exception) -> str:
    cause = getattr(wrong, "orig", None) or wrong
    return str(cause).splitlines()[0] if str(cause) else type(cause).__name__


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _held_to_be_a_role(role: str) -> None:
    if role not in ROLES:
        raise AccountsError(role, f"a role is one of {', '.join(ROLES)}")


def _held_to_be_there(name: str, rows: int) -> None:
    if not rows:
        raise AccountsError(name, "there is no account of this name")
