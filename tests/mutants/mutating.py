"""A file's mutants: the small faults that a test should see, each as other bytes of the source."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

KINDS = ("comparison", "arithmetic", "boolean", "constant", "return", "removed")
_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
}
#: What users are told has tests of its own (tests/speech), and what types say is mypy's.
_PASSED_OVER = {"Both", "Problem", "say", "TypeVar", "cast", "NewType"}


@dataclass(frozen=True)
class Mutant:
    """One fault: the file's bytes from `start` to `end` are `after` instead of `before`."""

    path: str
    line: int
    kind: str
    start: int
    end: int
    before: str
    after: str

    @property
    def name(self) -> str:
        """Where and what, on one line."""
        return f"{self.path}:{self.line} {self.what}"

    @property
    def what(self) -> str:
        """Kind and change."""
        return f"{self.kind}: {self.before[:70]!r} -> {self.after[:70]!r}"

    @property
    def standing(self) -> str:
        """Where and what without the line, which moves with all that is written above it."""
        return f"{self.path} {self.what}"

    def source(self, original: bytes) -> bytes:
        """The file with the fault."""
        return original[: self.start] + self.after.encode() + original[self.end :]


def mutants(root: Path, path: Path) -> list[Mutant]:
    """Every mutant of a file that still compiles."""
    source = path.read_bytes()
    seeker = _Seeker(source, path.relative_to(root).as_posix())
    seeker.visit(ast.parse(source))
    return [one for one in seeker.found if _compiles(one.source(source))]


def _compiles(source: bytes) -> bool:
    try:
        compile(source, "mutant", "exec")
    except SyntaxError:
        return False
    return True


class _Seeker(ast.NodeVisitor):
    def __init__(self, source: bytes, path: str) -> None:
        self.source, self.path = source, path
        self.found: list[Mutant] = []
        self.starts = [0]
        for line in source.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))

    def add(self, kind: str, node: ast.expr | ast.stmt, after: str) -> None:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        start = self.starts[node.lineno - 1] + node.col_offset
        end = self.starts[node.end_lineno - 1] + node.end_col_offset
        before = self.source[start:end].decode()
        if before != after:
            self.found.append(Mutant(self.path, node.lineno, kind, start, end, before, after))

    def body(self, statements: list[ast.stmt]) -> None:
        """A body without its docstring."""
        if statements and isinstance(statements[0], ast.Expr):
            value = statements[0].value
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                statements = statements[1:]
        for one in statements:
            self.visit(one)

    def visit_Module(self, node: ast.Module) -> None:
        self.body(node.body)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.body(node.body)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if any("overload" in ast.unparse(one) for one in node.decorator_list):
            return
        for default in [*node.args.defaults, *node.args.kw_defaults]:
            if default is not None:
                self.visit(default)
        self.body(node.body)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None and ast.unparse(node.annotation) != "TypeAlias":
            self.visit(node.value)

    def visit_If(self, node: ast.If) -> None:
        if ast.unparse(node.test) == "TYPE_CHECKING":
            return
        if not isinstance(node.test, (ast.Compare, ast.BoolOp)):
            self.add("boolean", node.test, f"(not {ast.unparse(node.test)})")
        self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:
        other = _COMPARED[type(node.ops[0])]
        changed = ast.Compare(node.left, [other(), *node.ops[1:]], node.comparators)
        self.add("comparison", node, f"({ast.unparse(changed)})")
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        texts = any(
            isinstance(side, ast.JoinedStr | ast.List | ast.Tuple)
            or (isinstance(side, ast.Constant) and isinstance(side.value, str | bytes))
            for side in (node.left, node.right)
        )
        if type(node.op) in _RECKONED and not texts:
            changed = ast.BinOp(node.left, _RECKONED[type(node.op)](), node.right)
            self.add("arithmetic", node, f"({ast.unparse(changed)})")
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        self.add("boolean", node, f"({ast.unparse(ast.BoolOp(other, node.values))})")
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        if isinstance(node.op, ast.Not):
            self.add("boolean", node, f"({ast.unparse(node.operand)})")
        self.generic_visit(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """The parts of an f-string have no places of their own before Python 3.12."""

    def visit_Constant(self, node: ast.Constant) -> None:
        value = node.value
        if isinstance(value, bool):
            self.add("constant", node, repr(not value))
        elif isinstance(value, int | float):
            self.add("constant", node, repr(value + 1))
        elif isinstance(value, str | bytes):
            mark: str | bytes = "XX" if isinstance(value, str) else b"XX"
            self.add("constant", node, repr(mark + value))  # type: ignore[operator]

    def visit_Call(self, node: ast.Call) -> None:
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called not in _PASSED_OVER:
            self.generic_visit(node)

    def visit_Return(self, node: ast.Return) -> None:
        if node.value is not None and ast.unparse(node.value) != "None":
            self.add("return", node, "return None")
        self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Constant):  # what is said of an attribute below it
            return
        if isinstance(node.value, ast.Call):
            self.add("removed", node, "pass")
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        if not any(isinstance(target, ast.Name | ast.Tuple) for target in node.targets):
            self.add("removed", node, "pass")
        if not any(isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets):
            self.visit(node.value)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self.add("removed", node, "pass")
        self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        self.add("removed", node, "pass")
        self.generic_visit(node)

    def visit_Continue(self, node: ast.Continue) -> None:
        self.add("removed", node, "pass")

    def visit_Break(self, node: ast.Break) -> None:
        self.add("removed", node, "pass")
