"""What may import what: arrows point one way, and a start loads no more than it needs."""

import ast
import json
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import azcn

PACKAGE = Path(azcn.__file__).parent

LAYERS = {
    "records": "version errors text styles fingerprints values records dates addresses filters answers",
    "store": "dataset files entries load_document load checks derive facets index build store lexicon places cache",
    "questions": "names passages sections related search compare why cite citations verify proofs originals quote",
    "reference": "reference __init__",
    "views": "views",
    "render": "render",
    "cli": "cli __main__",
}
"""The modules and packages of each layer, the lowest first."""

LAYER = {name: level for level, names in enumerate(LAYERS.values()) for name in names.split()}


def module_name(path):
    """The dotted name of a file below the package, `cli.main`; a package's own file has the package's name."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts)


TREES = {module_name(path): ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")}


class Imports(ast.NodeVisitor):
    """Every import of a module wherever it stands, but not those that only a type checker sees."""

    def __init__(self):
        self.names = set()

    def visit_If(self, node):
        """Pass over `if TYPE_CHECKING`."""
        if not (isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"):
            self.generic_visit(node)

    def visit_Import(self, node):
        """`import x`."""
        self.names |= {alias.name for alias in node.names}

    def visit_ImportFrom(self, node):
        """`from x import y`, where y may be a module too."""
        assert node.level == 0, "imports are absolute"
        self.names |= {f"{node.module}.{alias.name}" for alias in node.names}


def imports(name):
    """Dotted names that a module imports."""
    visitor = Imports()
    visitor.visit(TREES[name])
    return visitor.names


def own_imports(name):
    """Modules of the package that a module imports."""
    found = set()
    for imported in imports(name):
        if imported.partition(".")[0] == "azcn":
            inner = imported.partition(".")[2]
            found.add(inner if inner in TREES else inner.rpartition(".")[0] or "__init__")
    return found - {name}


def users(library):
    """Modules that import a library from outside."""
    return {name for name in TREES if library in {imported.partition(".")[0] for imported in imports(name)}}


def test_layers__hold_every_module():
    """Each module has its layer, and no layer lists one that is gone."""
    assert set(LAYER) == {name.partition(".")[0] for name in TREES}


@pytest.mark.parametrize("name", sorted(TREES))
def test_imports__point_down(name):
    """A module imports from its own layer or a lower one, also inside functions."""
    level = LAYER[name.partition(".")[0]]

    assert {other for other in own_imports(name) if LAYER[other.partition(".")[0]] > level} == set()


def test_imports__have_no_cycle():
    """Modules can be put in an order in which each imports only earlier ones."""
    order = tuple(TopologicalSorter({name: own_imports(name) for name in TREES}).static_order())

    assert set(order) == set(TREES)


@pytest.mark.parametrize(
    ("library", "allowed"),
    [
        ("rich", {"render.terminal", "render.terminal.layout", "render.terminal.tables"}),
        ("tomli_w", {"render.toml"}),
        ("tomllib", {"files"}),
        ("csv", {"render.csv"}),
        ("sqlite3", {"build", "cache", "store", "search.official"}),
        ("bs4", {"verify.copies"}),
        ("hashlib", {"fingerprints"}),
        ("subprocess", {"cli.pager"}),
        ("logging", set()),
        ("pickle", set()),
        ("socket", set()),
        ("urllib", set()),
        ("locale", set()),
        ("time", set()),
    ],
)
def test_library__stands_in_its_place(library, allowed):
    """Each library is used where its work is done, and clock, network and locale nowhere."""
    assert users(library) == allowed


def test_typer__only_in_the_command_line():
    """Typer is a matter of the command line alone."""
    found = users("typer") | users("click")

    assert found
    assert {name for name in found if not name.startswith("cli.")} == set()


def test_environment__is_read_in_two_places():
    """Variables of the environment are read where folders are chosen, and by the command line."""
    readers = {
        name
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv")
    }

    assert readers - {"places"} == {name for name in readers if name.startswith("cli.")}
    assert "places" in readers


@pytest.mark.parametrize("name", ["now", "today", "utcnow", "getdefaultlocale", "gethostname"])
def test_answer__depends_on_no_clock_or_host(name):
    """The same question has the same answer whenever and wherever it is asked."""
    assert {
        module
        for module, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == name
    } == set()


@pytest.mark.parametrize("call", ["print", "exit", "breakpoint", "eval", "exec"])
def test_call__is_made_nowhere(call):
    """What is written goes through one place; nothing ends the process or runs text as code."""
    assert {
        name
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == call
    } == set()


def test_exit__only_at_the_entry():
    """The process is ended by the entry point alone."""
    enders = {
        name
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node) in ("sys.exit", "os._exit")
    }

    assert {name for name in enders if name.partition(".")[0] != "cli"} == set()


@pytest.mark.parametrize("name", sorted(TREES))
def test_module__is_short(name):
    """A module fits on a few screens."""
    path = PACKAGE.joinpath(*name.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")

    assert len(file.read_text(encoding="utf-8").splitlines()) <= 400


LOADED_BY = """
import io, json, sys
{code}
sys.stderr.write(json.dumps(sorted(sys.modules)))
"""


def loaded(process, code, **env):
    """Names of the modules that a clean interpreter has loaded after some code."""
    ran = process(python=("-c", LOADED_BY.format(code=code)), env=env)
    assert ran.returncode == 0, ran.stderr
    return set(json.loads(ran.stderr))


def test_import__is_light(process):
    """The library can be imported without the command line, renderers, the loader or a terminal."""
    found = loaded(process, "import azcn")

    heavy = {"typer", "rich", "click", "tomllib", "tomli_w", "csv", "importlib.metadata"}
    own = {name for name in found if name.startswith(("azcn.cli", "azcn.render", "azcn.views", "azcn.load"))}
    assert found & heavy | own == set()


def test_import__reads_no_data(process, tmp_path):
    """Importing the library looks at no data and makes no cache."""
    found = loaded(process, "import azcn", AZCN_DATA="/nowhere", AZCN_CACHE=str(tmp_path / "none"))

    assert "azcn" in found
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("arguments", "spared"),
    [
        (["clause", "7", "--json"], {"rich", "tomllib", "tomli_w", "azcn.load", "azcn.checks", "azcn.views"}),
        (["clause", "7", "--format", "ids"], {"rich", "tomllib", "azcn.load", "azcn.views", "azcn.render"}),
        (["clause", "7"], {"tomllib", "tomli_w", "csv", "azcn.load", "azcn.checks", "azcn.render.json"}),
        (["clause", "7", "--format", "plain"], {"rich", "tomllib", "azcn.load", "azcn.render.terminal"}),
        (["clause", "--help"], {"rich", "tomllib", "azcn.load", "azcn.render", "azcn.views"}),
    ],
)
def test_command__loads_what_it_needs(arguments, spared, process):
    """With a warm cache a look-up loads neither the loader nor a renderer that is not asked for."""
    warm = process("clause", "7")
    assert warm.returncode == 0, warm.stderr
    found = loaded(process, f"from azcn.cli.main import run\nassert run({arguments!r}) == 0")

    assert "azcn.cli.main" in found
    assert found & spared == set()
