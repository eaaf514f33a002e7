"""Mail: what is new in a story as one letter, by SMTP; the same batch has the same Message-ID, however often sent."""

from __future__ import annotations

import datetime
import email.utils
import smtplib
import ssl
from collections.abc import Mapping, Sequence
from email.message import EmailMessage

from depeche.errors import Untold
from depeche.ledger.notices import Batch, Notice
from depeche.views.wording import wording
from depeche.watch.channels.lines import address, head, mark, plain, tail
from depeche.watch.story import Channel, Story

_SECONDS = 30.0


def tell_mail(story: Story, channel: Channel, batch: Batch, told: Sequence[Notice], secrets: Mapping[str, str]) -> None:
    """Send a letter.

    Raises:
        Untold: The server can't be reached, or does not take it.
    """
    settings = channel.settings
    to = settings["to"] if isinstance(settings["to"], list) else [settings["to"]]
    letter = _letter(story, str(settings["from"]), to, batch)
    tls = str(settings.get("tls", "starttls"))
    port = int(settings.get("port") or (465 if tls == "tls" else 587))
    try:
        context = ssl.create_default_context()
        server = (
            smtplib.SMTP_SSL(settings["host"], port, timeout=_SECONDS, context=context)
            if tls == "tls"
            else smtplib.SMTP(settings["host"], port, timeout=_SECONDS)
        )
        with server:
            if tls == "starttls":
                server.starttls(context=context)
            if settings.get("user"):
                server.login(str(settings["user"]), secrets.get(str(settings.get("password", "")), ""))
            server.send_message(letter)
    except (OSError, smtplib.SMTPException, ValueError) as wrong:
        raise Untold(story.name, channel.name, str(wrong) or type(wrong).__name__) from wrong


def _letter(story: Story, sender: str, to: Sequence[str], batch: Batch) -> EmailMessage:
    number = len(batch.notices)
    many = wording(story.language).say("news.many", n=number)
    letter = EmailMessage()
    letter["Subject"] = plain(
        f"{story.name}: {head(story, batch.notices[0])}" if number == 1 else f"{story.name}: {many}"
    )
    letter["From"] = sender
    letter["To"] = ", ".join(to)
    letter["Date"] = email.utils.format_datetime(datetime.datetime.fromisoformat(batch.notices[-1].time))
    domain = sender.rpartition("@")[2].strip("> ") or "depeche.invalid"
    letter["Message-ID"] = f"<{batch.name[:40]}@{domain}>"
    letter["Auto-Submitted"] = "auto-generated"
    parts = []
    for notice in batch.notices:
        lines = [f"[{mark(notice)}] {head(story, notice)}", tail(story, notice), address(notice) or ""]
        parts.append("\n".join(line for line in lines if line))
    letter.set_content("\n\n".join(parts) + "\n")
    return letter
