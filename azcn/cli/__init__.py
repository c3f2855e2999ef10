"""The command line: parse, ask the reference, hand over. Typer is imported here only."""
