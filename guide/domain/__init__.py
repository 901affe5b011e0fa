"""What the site is about, as types and rules: standard library only, no Django, no language, no file access."""
