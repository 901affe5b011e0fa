"""Answers that are the same for everybody, kept as they leave: most page views never reach Django.

`keys.py` says which requests ask for the same, `answers.py` keeps within a bound, `layer.py` stands around the WSGI
application. Without it (KEEP_ANSWERS=0) everything answers the same, byte for byte, only slower.
"""
