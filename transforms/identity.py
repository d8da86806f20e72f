"""Ids: hashes of raw bytes and spans, never of cleaned values, so that a better reading renumbers nothing."""

from __future__ import annotations

from hashlib import sha256


def document_id(raw: bytes) -> str:
    """First 32 hex digits of the SHA-256 of the file's bytes."""
    return sha256(raw).hexdigest()[:32]


def span_id(owner: str, kind: str, *offsets: int) -> str:
    """Id of something that stands at `offsets` in what `owner` names, 32 hex digits."""
    return sha256(f"{owner}:{kind}{':%d' * len(offsets) % offsets}".encode()).hexdigest()[:32]
