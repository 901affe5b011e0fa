"""Catalogue, progress, language and today's date become what a page shows. No module here sees a request."""
