"""The two version numbers of the program; the edition of the data stands in the data."""

VERSION = "0.1.0"
SCHEMA_VERSION = 1
"""Version of the JSON contract: within one number, fields are only added."""
