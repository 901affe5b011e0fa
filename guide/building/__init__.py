"""What runs when the site is built: translations, templates and static files."""
