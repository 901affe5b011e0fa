"""Lighthouse over the served site: python -m scripts.lighthouse."""
