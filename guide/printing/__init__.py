"""What leaves the site as a file: printed sheets, their previews, pictures for shared links, QR codes."""
