"""One step: the view of it that every medium takes from, its ways, its page."""
