"""What surrounds the pages: languages, addresses, headers, the sitemap."""
