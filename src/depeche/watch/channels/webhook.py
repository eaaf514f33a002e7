"""Webhooks: each notice as a JSON object, posted to an address and signed, so that its receiver knows whose it is.

The signature is the HMAC-SHA-256, in hexadecimal, of the time, a full stop and the body, under the shared secret:

    Depeche-Id: 5f1c…                 the notice's digest; one that comes twice is one
    Depeche-Signature: t=1763546400,v1=9b2f…
"""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Mapping, Sequence

import httpx2

from depeche.errors import Untold
from depeche.ledger.notices import Batch, Notice
from depeche.watch.story import Channel, Story

_SECONDS = 20.0


def tell_webhook(
    story: Story, channel: Channel, batch: Batch, told: Sequence[Notice], secrets: Mapping[str, str]
) -> None:
    """Post every notice of a batch.

    Raises:
        Untold: The secret is not set, the receiver can't be reached, or answers anything but 2xx.
    """
    secret = secrets.get(str(channel.settings["secret"]))
    if not secret:
        raise Untold(story.name, channel.name, f"set the variable {channel.settings['secret']} to the shared secret")
    address = str(channel.settings["address"])
    with httpx2.Client(timeout=_SECONDS, trust_env=False, follow_redirects=False) as client:
        for notice in batch.notices:
            body = json.dumps(_form(story, notice), ensure_ascii=False, sort_keys=True).encode("utf-8")
            heads = {
                "Content-Type": "application/json",
                "Depeche-Id": notice.digest,
                "Depeche-Signature": sign(body, secret, int(time.time())),
            }
            try:
                status = client.post(address, content=body, headers=heads).status_code
            except (httpx2.HTTPError, httpx2.InvalidURL) as wrong:
                raise Untold(story.name, channel.name, str(wrong) or type(wrong).__name__) from wrong
            if not 200 <= status < 300:
                raise Untold(story.name, channel.name, f"it answered with status {status}")


def sign(body: bytes, secret: str, moment: int) -> str:
    """The signature of a body at a moment (seconds since 1970), as the header gives it."""
    made = hmac.new(secret.encode("utf-8"), f"{moment}.".encode("ascii") + body, hashlib.sha256).hexdigest()
    return f"t={moment},v1={made}"


def _form(story: Story, notice: Notice) -> dict[str, object]:
    body = {key: value for key, value in notice.body.items() if key != "reports"}
    return {"id": notice.digest, "story": story.name, "time": notice.time, **body}
