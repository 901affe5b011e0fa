"""Which content codings a client accepts (RFC 9110, sections 12.4.2 and 12.5.3)."""

from __future__ import annotations

OFFERED = ("br", "gzip", "identity")  # best first
IDENTITY = "identity"


def weights_in(accept_encoding: str) -> dict[str, float]:
    """Return the weight of each coding that the header names, in lower case; one that cannot be read counts as 0."""
    weights: dict[str, float] = {}
    for item in accept_encoding.lower().split(","):
        coding, *parameters = (part.strip() for part in item.split(";"))
        quality = next((value.removeprefix("q=") for value in parameters if value.startswith("q=")), "1")
        try:
            weight = float(quality)
        except ValueError:
            weight = 0.0
        if coding:
            weights[coding] = weight if 0 <= weight <= 1 else 0.0
    return weights


def acceptable_codings(accept_encoding: str) -> tuple[str, ...]:
    """Return the offered codings that a client accepts, the most wanted first; none where it forbids them all.

    accept_encoding: the header as it came, "" where there was none. `identity`, the bytes as they are, is acceptable
    unless the header forbids it, by name or by `*;q=0`.
    """
    weights = weights_in(accept_encoding)

    def weight_of(coding: str) -> float:
        if coding in weights:
            return weights[coding]
        # Named by nobody, identity is the last resort: better than nothing, worse than what is asked for.
        return weights.get("*", 0.0005 if coding == IDENTITY else 0.0)

    wanted = [coding for coding in OFFERED if weight_of(coding) > 0]
    return tuple(sorted(wanted, key=weight_of, reverse=True))
