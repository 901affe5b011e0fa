"""What is done while nobody waits for it."""

from __future__ import annotations

import os
import sys
import threading

NICENESS = 10  # of 0 to 19


def let_pages_go_first() -> None:
    """Give the thread that calls this, and those that it starts, the processor only when nobody else wants it much."""
    if sys.platform == "linux":  # elsewhere a thread has no priority of its own
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
