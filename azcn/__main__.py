"""`python -m azcn`."""

from azcn.cli.main import main

main()
