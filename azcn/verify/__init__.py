"""Checking the data against somebody's own copies of the originals."""

from azcn.verify.report import Verification, verify

__all__ = ["Verification", "verify"]
