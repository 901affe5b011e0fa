"""The guide of a region: checklist, first screen, questions, everything on one page."""
