"""The files that pages load."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from fastapi.responses import Response

from depeche.web.printing import assets

router = APIRouter(include_in_schema=False)


@router.get("/static/{name}")
def static(name: str) -> Response:
    """A file of ours, which never changes under one address."""
    if name not in assets():
        raise HTTPException(404)
    content, kind, digest = assets()[name]
    headers = {"cache-control": "public, max-age=31536000, immutable", "etag": f'"{digest}"'}
    return Response(content, media_type=kind, headers=headers)


@router.get("/favicon.ico")
def favicon() -> Response:
    """The sign of the pages, for browsers that ask without being told."""
    content, kind, _ = assets()["sign.svg"]
    return Response(content, media_type=kind, headers={"cache-control": "public, max-age=86400"})


@router.get("/robots.txt")
def robots() -> Response:
    """No crawler is wanted: what stands here are other people's articles."""
    return Response("User-agent: *\nDisallow: /\n", media_type="text/plain")
