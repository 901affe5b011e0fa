"""The guide: its content, its rules and its pages."""
