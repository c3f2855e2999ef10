"""How long azcn takes to answer, as a ratio to a Typer program that only says hello.

    python tests/bench/start.py [ROUNDS]

Runs whole processes in turn, so that a busy machine slows all of them alike, and prints the median
and the fastest of each with its ratio to hello. Uses the azcn that the interpreter would import.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HELLO = """
import typer
app = typer.Typer(add_completion=False)
@app.command()
def main(name: str = "you") -> None:
    print("hello", name)
app()
"""


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    with tempfile.TemporaryDirectory() as folder:
        hello = Path(folder) / "hello.py"
        hello.write_text(HELLO, encoding="utf-8")
        entry = "import sys; from azcn.cli import main; sys.argv[0] = 'azcn'; main()"
        commands = {
            "python -c pass": ["-c", "pass"],
            "hello": [str(hello)],
            "azcn clause 7 --json": ["-c", entry, "clause", "7", "--json"],
            "azcn clause 7": ["-c", entry, "clause", "7"],
            "azcn search visa --json": ["-c", entry, "search", "visa", "--json"],
        }
        environment = {**os.environ, "AZCN_CACHE": folder}
        times: dict[str, list[float]] = {name: [] for name in commands}
        for number in range(rounds + 2):
            for name, arguments in commands.items():
                begun = time.perf_counter()
                subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, check=True)
                if number > 1:  # the first two rounds build the store and fill the disk cache
                    times[name].append(time.perf_counter() - begun)
    for name, taken in times.items():
        middle, best = statistics.median(taken), min(taken)
        ratio = middle / statistics.median(times["hello"])
        fastest = best / min(times["hello"])
        print(f"{name:26} median {middle * 1e3:6.1f} ms  x{ratio:.2f}   fastest {best * 1e3:6.1f} ms  x{fastest:.2f}")


if __name__ == "__main__":
    main()
