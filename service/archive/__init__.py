"""Whole archives through the engine, on one machine or a Dask cluster: ``python -m service.archive``.

It needs the packages of ``requirements-archive.txt``; nothing else of the service imports it.
"""
