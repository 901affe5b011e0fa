"""Request in, presenter, response out."""
