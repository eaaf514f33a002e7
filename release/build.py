"""Build the wheel and the source distribution, twice, and hold the two to be the same files.

    python -m release.build          into build/dist, with SHA256SUMS and the bill of materials
    python -m release.build --try    and install the wheel in an empty environment, where it does the README's main job

What is built is what is committed (`git ls-files`), with modes and times of its own: the time is that of the last
commit or SOURCE_DATE_EPOCH, so that the same commit gives the same digests on any machine with these versions of
setuptools and zlib.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
from collections.abc import Iterable
from pathlib import Path

from release.bill import bill

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "build" / "dist"
LARGEST_WHEEL = 60_000_000  # bytes
_BACKEND = "import os, setuptools.build_meta as b; os.umask(0o022); print(b.build_{what}({out!r}))"


def main() -> int:
    """Build, compare, and with --try install and use."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--try", action="store_true", dest="tried", help="install the wheel in an empty environment")
    asked = parser.parse_args()
    time = moment()
    with tempfile.TemporaryDirectory(prefix="depeche-release-") as folder:
        first, second = (built(Path(folder) / name, time) for name in ("first", "second"))
        told = [{file.name: digest(file) for file in files} for files in (first, second)]
        if told[0] != told[1]:
            print(f"two builds differ: {told[0]} and {told[1]}", file=sys.stderr)
            return 1
        shutil.rmtree(DIST, ignore_errors=True)
        DIST.mkdir(parents=True)
        for file in first:
            shutil.copy(file, DIST / file.name)
    wheel = next(DIST.glob("*.whl"))
    if wheel.stat().st_size > LARGEST_WHEEL:
        print(f"{wheel.name} has {wheel.stat().st_size:,} bytes, more than {LARGEST_WHEEL:,}", file=sys.stderr)
        return 1
    materials = DIST / f"{wheel.name.partition('-py3')[0]}.cdx.json"
    materials.write_text(json.dumps(bill(time), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    sums = "".join(f"{digest(file)}  {file.name}\n" for file in sorted(DIST.iterdir()))
    (DIST / "SHA256SUMS").write_text(sums, encoding="utf-8")
    for file in sorted(DIST.iterdir()):
        print(f"{file.stat().st_size:>12,}  {file.relative_to(ROOT)}")
    print("built twice, the same files")
    return used(wheel) if asked.tried else 0


def moment() -> int:
    """Seconds since 1970 that all files are dated by."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    shown = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=True)
    return int(shown.stdout)


def built(folder: Path, time: int) -> list[Path]:
    """The source distribution, and the wheel that is built from what it holds."""
    source, out = folder / "source", folder / "out"
    out.mkdir(parents=True)
    committed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    copied((name for name in committed.decode("utf-8").split("\0") if name), source, time)
    sdist = out / made("sdist", source, out, time)
    settled(sdist, time)
    with tarfile.open(sdist) as packed:
        packed.extractall(folder, filter="data")
    inner = folder / sdist.name.removesuffix(".tar.gz")
    for path in inner.rglob("*"):
        os.utime(path, (time, time))
    return [sdist, out / made("wheel", inner, out, time)]


def copied(names: Iterable[str], folder: Path, time: int) -> None:
    """Copy committed files, with modes and times that hang on no machine."""
    for name in names:
        there = ROOT / name
        if not there.is_file():
            continue  # deleted, and not yet committed
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(there, path)
        path.chmod(0o755 if os.access(there, os.X_OK) else 0o644)
        os.utime(path, (time, time))


def made(what: str, source: Path, out: Path, time: int) -> str:
    """Build one of the two in a process of its own; return the name of the file."""
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(time),
        "PYTHONHASHSEED": "0",
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
    }
    environment.pop("PYTHONPATH", None)
    code = _BACKEND.format(what=what, out=str(out))
    shown = subprocess.run([sys.executable, "-c", code], cwd=source, env=environment, capture_output=True, text=True)
    if shown.returncode:
        raise SystemExit(f"{what} could not be built:\n{shown.stderr}")
    return shown.stdout.split()[-1]


def settled(sdist: Path, time: int) -> None:
    """Pack a source distribution again with its members in order and all of one owner, mode and time."""
    plain = io.BytesIO()
    with tarfile.open(sdist) as packed, tarfile.open(fileobj=plain, mode="w", format=tarfile.PAX_FORMAT) as again:
        for member in sorted(packed.getmembers(), key=lambda m: m.name):
            member.uid = member.gid = 0
            member.uname = member.gname = ""
            member.mtime = time
            member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
            member.pax_headers = {}
            again.addfile(member, packed.extractfile(member) if member.isfile() else None)
    with sdist.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=time) as zipped:
        zipped.write(plain.getvalue())


def digest(file: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def used(wheel: Path) -> int:
    """Install the wheel in an empty environment, with nothing of this checkout in reach, and use it."""
    with tempfile.TemporaryDirectory(prefix="depeche-empty-") as folder:
        home, place = Path(folder) / "home", Path(folder) / "place"
        home.mkdir()
        shutil.copytree(ROOT / "examples", place / "examples")
        print("installing the wheel in an empty environment", flush=True)
        venv.create(Path(folder) / "env", with_pip=True)
        binaries = Path(folder) / "env" / "bin"
        kept = {k: v for k, v in os.environ.items() if k.startswith("PIP_") or k in ("PATH", "LANG", "SSL_CERT_FILE")}
        environment = {**kept, "HOME": str(home), "OMP_NUM_THREADS": "1"}
        installing = {**kept, "HOME": os.environ.get("HOME", str(home))}  # whose settings say where packages come from
        pip = [binaries / "python", "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input"]
        pinned = constraints(Path(folder) / "pinned.txt")
        subprocess.run([*map(str, pip), "--constraint", str(pinned), str(wheel)], cwd=place, env=installing, check=True)
        steps = [
            ["depeche", "--version"],
            ["depeche", "add", "examples/togo-russia", "examples/togo-russia-en", "--ledger", "africa.db"],
            ["depeche", "check", "--ledger", "africa.db"],
            ["depeche", "dossier", "TGO", "RUS", "--ledger", "africa.db", "--out", "dossier.html"],
            ["depeche", "export", "--format", "xlsx", "--ledger", "africa.db", "--out", "africa.xlsx"],
        ]
        for step in steps:
            subprocess.run([str(binaries / step[0]), *step[1:]], cwd=place, env=environment, check=True)
        page = (place / "dossier.html").read_text(encoding="utf-8")
        if "Russia – Togo" not in page or not (Path(folder) / "env/share/man/man1/depeche.1").is_file():
            print("the wheel installed, but its dossier or its manual is not what it should be", file=sys.stderr)
            return 1
    print("the wheel does the README's main job in an empty environment")
    return 0


def constraints(file: Path) -> Path:
    """The versions of requirements.lock, without their hashes, so that the empty environment gets those."""
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    file.write_text("".join(f"{line.split()[0]}\n" for line in lines if "==" in line), encoding="utf-8")
    return file


if __name__ == "__main__":
    sys.exit(main())
