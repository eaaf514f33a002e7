"""Files: written at once, so that who reads one meanwhile sees the old one or the new one, never half of it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from depeche.errors import DepecheError


@contextmanager
def written(path: Path) -> Iterator[IO[bytes]]:
    """A file to write to, which takes the place of `path` when all went well.

    Raises:
        DepecheError: It can't be written; what stood there is left.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            # A temporary file is for its owner alone; a page is for whom the folder's other files are.
            mask = os.umask(0)
            os.umask(mask)
            os.chmod(name, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~mask)
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as wrong:
        raise DepecheError(f"{path}: can't be written: {wrong.strerror or type(wrong).__name__}") from wrong
