"""Data protection authorities: finding one's own, its page, and the whole directory for machines."""
