"""The page for editors: choose, see, copy; which code survives where; what a data protection officer asks."""
