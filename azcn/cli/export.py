"""All the data as text, for `export`."""

from __future__ import annotations

import msgspec

from azcn.cli.command import chosen_format
from azcn.cli.options import Format, Output
from azcn.errors import WrongUse
from azcn.reference import Reference
from azcn.render import json
from azcn.render.envelope import Values, head


def exported(reference: Reference, output: Output) -> str:
    """The export in JSON, JSON Lines or TOML; raises WrongUse for a format that cannot hold it."""
    arrays: dict[str, list[Values]] = msgspec.to_builtins(reference.export())
    wording = msgspec.to_builtins(reference.wording, order="sorted")
    count = sum(len(records) for records in arrays.values())
    values: Values = {**head(reference.edition, "export"), "query": {}, "count": count, **arrays, "wording": wording}
    match chosen_format(output, Format.JSON):
        case Format.JSON:
            return json.dumped(values)
        case Format.JSONL:
            return "".join(
                f"{msgspec.json.encode(record).decode()}\n" for records in arrays.values() for record in records
            )
        case Format.TOML:
            from azcn.render import toml  # noqa: PLC0415 - only this format needs it

            return toml.dumped(values)
        case other:
            raise WrongUse(f"The export cannot be written as {other.value}.", "Use --format json, jsonl or toml.")
