"""Charset: the letters that a page's bytes stand for, whatever its server or its own head says of them."""

from __future__ import annotations

import codecs
import re

_META = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{2,40})""", re.IGNORECASE)
_HEAD = 4096  # bytes in which browsers look for a page's own word on its charset, four times over
# What a label means to a browser, where that is more than it says. Source: WHATWG Encoding, names and labels.
_MEANT = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "gb2312": "gb18030",
    "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
}  # fmt: skip
_UNPACKED = 4  # characters a byte may become at most when the charset is guessed


def decode_page(raw: bytes, *, declared: str | None = None) -> str:
    """Return the page as text.

    A byte order mark decides; then UTF-8, since bytes that are UTF-8 are hardly ever meant as anything else; then what
    the server and the page itself declare, the first under which every byte is a letter; then what fits best.

    Args:
        declared: The charset of the Content-Type that the page came with.
    """
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return raw.decode(name, "replace")
    for name in ("utf-8", *_declared(raw, declared)):
        try:
            return raw.decode(name)
        except UnicodeDecodeError:
            continue
    from trafilatura.utils import decode_file

    return str(decode_file(raw, max_size=len(raw) * _UNPACKED))


def _declared(raw: bytes, declared: str | None) -> list[str]:
    found = _META.search(raw, 0, _HEAD)
    labels = [declared, found[1].decode("ascii") if found else None]
    names = []
    for label in labels:
        try:
            name = codecs.lookup(label.strip("\"' ")).name if label else ""
        except LookupError:
            continue
        # UTF-16 without its mark would take any even number of bytes for letters.
        if name and not name.startswith(("utf-16", "utf-32", "utf-7")):
            names.append(_MEANT.get(name, name))
    return names
