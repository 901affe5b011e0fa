"""By when an answer is due, and the days that belong into a calendar."""
