"""Proves the image for real on a machine without Docker: ``python -m tools.image``, as root on Debian."""
