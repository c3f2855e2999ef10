"""Checking the data against somebody's own copies of the originals."""

from azcn.verify.report import Report, verify

__all__ = ["Report", "verify"]
