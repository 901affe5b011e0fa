"""The checklist on paper and as text to hand on, and the pages on which people choose what to take along."""
