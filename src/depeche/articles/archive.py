"""Archive: the bytes that articles were read from, kept once under their digest, so that a page can be shown again."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import tempfile
from pathlib import Path

from depeche.errors import UnreadableArticle

_DIGEST = re.compile(r"[0-9a-f]{64}")


class Archive:
    """A folder of packed files, named by the SHA-256 of what they hold."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, raw: bytes) -> str:
        """Keep bytes; return their digest. What is kept already is left as it is."""
        digest = hashlib.sha256(raw).hexdigest()
        place = self._place(digest)
        if place.exists():
            return digest
        place.parent.mkdir(parents=True, exist_ok=True)
        # Written beside and moved into place: a name stands for the whole, or is not there.
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=".")
        try:
            with os.fdopen(handle, "wb") as file, gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed:
                packed.write(raw)
            os.replace(name, place)
        except BaseException:
            os.unlink(name)
            raise
        return digest

    def read(self, digest: str) -> bytes | None:
        """The bytes of a digest; None when they are not kept.

        Raises:
            UnreadableArticle: The file holds something else than what was kept.
        """
        if not _DIGEST.fullmatch(digest):
            return None
        place = self._place(digest)
        try:
            raw = gzip.decompress(place.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, EOFError) as wrong:
            raise UnreadableArticle(str(place), f"it can't be unpacked: {wrong}") from wrong
        if hashlib.sha256(raw).hexdigest() != digest:
            raise UnreadableArticle(str(place), "it is not what was kept under this digest")
        return raw

    def _place(self, digest: str) -> Path:
        return self._folder / digest[:2] / f"{digest}.gz"
