"""Which program this is: its name and version, as they stand in all that it writes."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def version_here() -> str:
    """The version that is installed; "unknown" in a checkout that is not."""
    try:
        return version("depeche")
    except PackageNotFoundError:
        return "unknown"


def program() -> str:
    """Name and version."""
    return f"depeche {version_here()}"
