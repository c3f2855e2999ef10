"""What is no answer as text: all the data, or a table of the data."""

from __future__ import annotations

from itertools import chain, islice

import msgspec

from azcn.cli.command import chosen_format
from azcn.cli.options import Format, Output
from azcn.errors import WrongUse
from azcn.reference import Reference
from azcn.render import json
from azcn.render.envelope import Values, head, narrowed


def exported(reference: Reference, output: Output) -> str:
    """The export in JSON, JSON Lines or TOML; raises WrongUse for a format that cannot hold it."""
    arrays = _narrowed(msgspec.to_builtins(reference.export()), output.chosen_fields)
    wording = msgspec.to_builtins(reference.wording, order="sorted")
    count = sum(len(records) for records in arrays.values())
    values: Values = {**head(reference.edition, "export"), "query": {}, "count": count, **arrays, "wording": wording}
    if output.format is Format.JSONL:
        return json.lines(chain.from_iterable(arrays.values()))
    return written(values, output, Format.JSON)


def written(values: Values, output: Output, fallback: Format) -> str:
    """Values that are no answer, as JSON or TOML; raises WrongUse for a format that cannot hold them."""
    match chosen_format(output, fallback):
        case Format.JSON:
            return json.dumped(values)
        case Format.TOML:
            from azcn.render import toml  # noqa: PLC0415 - only this format needs it

            return toml.dumped(values)
        case other:
            raise WrongUse(f"This cannot be written as {other.value}.", "Use --format json or toml.")


def _narrowed(arrays: dict[str, list[Values]], fields: tuple[str, ...]) -> dict[str, list[Values]]:
    """The arrays with these fields of each record, all if none is named."""
    records = iter(narrowed(list(chain.from_iterable(arrays.values())), fields))
    return {kind: list(islice(records, len(found))) for kind, found in arrays.items()}
