"""The tables of docs/capacity.md: make capacity."""

from __future__ import annotations

from scripts.capacity.measuring import measure
from scripts.capacity.model import KINDS, SETUPS, megabits
from scripts.capacity.simulation import simulate

RATES = (10, 1_000, 100_000)


def main() -> None:
    """Measure, reckon, simulate, and print it as tables in Markdown."""
    measured = measure()
    lines = ["| Request | share of all | ms of a core | one core answers a second | kB |", "|---|---|---|---|---|"]
    for kind in KINDS:
        cost, size = measured.site_s[kind.name], measured.sent[kind.name]
        lines.append(f"| {kind.name} | {kind.share:.1%} | {cost * 1e3:.2f} | {1 / cost:,.0f} | {size / 1e3:.1f} |")
    lines += [
        f"| nginx, out of its cache | | {measured.nginx_s * 1e3:.3f} | {1 / measured.nginx_s:,.0f} | |",
        f"| nginx, a new connection with TLS | | {measured.tls_s * 1e3:.2f} | {1 / measured.tls_s:,.0f} | |",
        "",
        "| Requests a second | where | busy | cores | reckoned | simulated | half wait | 1 in 100 waits | Mbit/s |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for rate in RATES:
        for setup, stages in SETUPS.items():
            sent = megabits(rate, measured, only_new=setup == "behind a CDN")
            for stage in stages(rate, measured):
                went = simulate(stage)
                lines.append(
                    f"| {rate:,} {setup} | {stage.name} | {stage.load:.3f} | {stage.cores} | {stage.utilisation:.0%} |"
                    f" {went.utilisation:.0%} | {went.median_ms:.2f} | {went.slow_ms:.1f} | {sent:,.1f} |"
                )
    print("\n".join(lines))  # noqa: T201


if __name__ == "__main__":
    main()
