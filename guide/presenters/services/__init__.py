"""The pages that belong to no region."""
