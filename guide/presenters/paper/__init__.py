"""The checklist on paper, and the page on which people choose how to print."""
