"""Letters to LinkedIn: their pages, and the letters themselves."""
