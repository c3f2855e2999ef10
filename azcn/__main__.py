"""`python -m azcn`."""

from azcn.cli import main

main()
