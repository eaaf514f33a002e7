"""The bill of materials: what the package needs to run, pinned, with hashes and licences, and the data that it ships.

python -m release.bill    prints it, in CycloneDX 1.6 (JSON)

Versions and hashes come from requirements.lock, licences from what is installed; packages for tests alone are left out.
"""

from __future__ import annotations

import datetime
import json
import re
import sys
import tomllib
import uuid
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
_ENVIRONMENT = {"extra": ""}


def bill(time: int) -> dict[str, Any]:
    """The bill, dated `time` seconds after 1970."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    own = f"pkg:pypi/{project['name']}@{project['version']}"
    needed = closure(project["dependencies"])
    pinned = locked()
    components = [component(name, pinned[name]) for name in sorted(needed)]
    stamp = datetime.datetime.fromtimestamp(time, datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    form = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": stamp,
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": project["name"],
                "version": project["version"],
                "description": project["description"],
                "licenses": [{"license": {"id": project["license"]}}],
                "purl": own,
            },
        },
        "components": [*components, *shipped()],
        "dependencies": [
            {
                "ref": own,
                "dependsOn": [purl(canonicalize_name(Requirement(r).name), pinned) for r in project["dependencies"]],
            },
            *(
                {"ref": purl(name, pinned), "dependsOn": sorted(purl(other, pinned) for other in needed[name])}
                for name in sorted(needed)
            ),
        ],
    }
    serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(form, sort_keys=True))
    return {"bomFormat": form.pop("bomFormat"), "serialNumber": f"urn:uuid:{serial}", **form}


def locked() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """Version and hashes of every pinned package, by its canonical name."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        pinned = re.match(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==(\S+)", line)
        if pinned:
            found[canonicalize_name(pinned[1])] = (pinned[2], tuple(re.findall(r"--hash=sha256:([0-9a-f]{64})", line)))
    return found


def closure(requirements: list[str]) -> Mapping[str, set[str]]:
    """Every package that is needed to run, with those that it needs itself."""
    found: dict[str, set[str]] = {}
    waiting = [Requirement(text) for text in requirements]
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        inner = list(needs(name, wanted.extras))
        others = {canonicalize_name(other.name) for other in inner}
        if name not in found or not others <= found[name]:
            found.setdefault(name, set()).update(others)
            waiting.extend(inner)
    return found


def needs(name: str, extras: set[str]) -> Iterator[Requirement]:
    """What an installed package needs on this machine, with the extras that are asked for."""
    try:
        requires = distribution(name).requires or []
    except PackageNotFoundError:
        raise SystemExit(f"{name} is not installed: make environment") from None
    for text in requires:
        one = Requirement(text)
        if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield one


def component(name: str, pinned: tuple[str, tuple[str, ...]]) -> dict[str, Any]:
    """One package. A package has one hash for each of its files, of which a machine gets one."""
    version, hashes = pinned
    meta: Any = distribution(name).metadata  # its class differs with what else is installed
    form: dict[str, Any] = {
        "type": "library",
        "bom-ref": f"pkg:pypi/{name}@{version}",
        "name": name,
        "version": version,
        "description": meta.get("Summary") or "",
        "licenses": licences(meta),
        "purl": f"pkg:pypi/{name}@{version}",
        "externalReferences": [
            {"type": "distribution", "url": f"pkg:pypi/{name}@{version}", "hashes": [{"alg": "SHA-256", "content": h}]}
            for h in hashes
        ],
    }
    return {key: value for key, value in form.items() if value}


def licences(meta: Any) -> list[dict[str, Any]]:
    """What a package says of its licence: an SPDX expression, else the words of its classifiers or its field."""
    expression = meta.get("License-Expression")
    if expression:
        return [{"expression": expression}]
    told = [c.rpartition(" :: ")[2] for c in meta.get_all("Classifier") or () if c.startswith("License :: ")]
    told = told or [(meta.get("License") or "").splitlines()[0]] if (told or meta.get("License")) else []
    return [{"license": {"name": words}} for words in told if words]


def purl(name: str, pinned: Mapping[str, tuple[str, tuple[str, ...]]]) -> str:
    """The address of a pinned package."""
    return f"pkg:pypi/{name}@{pinned[name][0]}"


def shipped() -> list[dict[str, Any]]:
    """The data within the package that has licences of its own."""
    found: list[dict[str, Any]] = []
    for folder in sorted((ROOT / "src" / "depeche" / "texts" / "parsers").iterdir()):
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        found.append(
            {
                "type": "machine-learning-model",
                "bom-ref": f"pipeline-{folder.name}",
                "name": f"{meta['lang']}_{meta['name']}",
                "version": meta["version"],
                "description": meta["description"],
                "licenses": [{"license": {"id": "CC-BY-SA-4.0"}}, {"license": {"id": "LGPLLR"}}],
            }
        )
    found.append(
        {
            "type": "library",
            "bom-ref": "htmx",
            "name": "htmx",
            "description": "Script of the pages, which work without it",
            "licenses": [{"license": {"id": "0BSD"}}],
        }
    )
    found.append(
        {
            "type": "data",
            "bom-ref": "coordinates",
            "name": "coordinates of towns, after GeoNames",
            "licenses": [{"license": {"id": "CC-BY-4.0"}}],
        }
    )
    return found


if __name__ == "__main__":
    json.dump(bill(0), sys.stdout, indent=1, ensure_ascii=False)
