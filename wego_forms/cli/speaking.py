"""Help and wrong use told in the user's language, whichever version of typer parses the command line."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any, get_args

import typer
from typer.core import TyperCommand, TyperGroup
from typer.models import ParameterInfo

from wego_forms.cli.places import refuse_no_places
from wego_forms.cli.words import say, tell
from wego_forms.foreign import said

#: Typer has click's errors from click, or in its newer versions from a copy of its own.
UsageError: type[Exception] = typer.BadParameter.__mro__[1]
_HELP = say("Показать эту справку и выйти.", "Show this message and exit.")


class _Helped:
    """What a command and a group of them say of themselves in the user's language."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """The line that shows how it is written."""
        _usage(self, ctx, formatter)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The usage, the purpose, the arguments and the options."""
        self.format_usage(ctx, formatter)
        _purpose(self, formatter)
        _parameters(self, ctx, formatter)


class Command(_Helped, TyperCommand):
    """A command whose help is in the user's language, and whose options are given once each."""

    def make_parser(self, ctx: Any) -> Any:
        """The parser. Exit code 2: a place to write to that is none; an option given twice, which would lose one."""
        parser: Any = super().make_parser(ctx)
        parse = parser.parse_args

        def rightly(args: list[str]) -> Any:
            values, rest, order = parse(args=args)
            _refuse_twice(order, ctx)
            refuse_no_places(self, ctx, values)
            return values, rest, order

        parser.parse_args = rightly
        return parser

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line. Exit code 2: standard input is to be read twice."""
        rest = list(super().parse_args(ctx, args))
        if sum(_of_standard_input(value) for value in ctx.params.values()) > 1:
            ctx.fail(say("стандартный ввод читается один раз", "standard input can be read once"))
        return rest


class Group(_Helped, TyperGroup):
    """Commands with help and errors in the user's language; `offered` are made when they are asked for.

    `offered`: by name, the purpose, and what makes the command; none of them costs anything until it is called.
    """

    offered: dict[str, tuple[str, Callable[[], Any]]] = {}  # noqa: RUF012 - each group has its own

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order in which they are told."""
        return [*self.offered, *(name for name in super().list_commands(ctx) if name not in self.offered)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, or None."""
        if cmd_name in self.offered and not self.commands.get(cmd_name):
            self.commands[cmd_name] = self.offered[cmd_name][1]()
        return super().get_command(ctx, cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the first word names; of a name that there isn't, the nearest that there is is told."""
        if args and self.get_command(ctx, args[0]) is None:
            names: Any = dict.fromkeys(self.offered)  # none of them made: typer compares the names alone
            self.commands = names | self.commands
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The usage, the purpose, the options and the commands."""
        super().format_help(ctx, formatter)
        rows = []
        for name in self.list_commands(ctx):
            offered = self.offered.get(name)
            rows.append((name, offered[0] if offered else self.commands[name].help or ""))
        with formatter.section(say("Команды", "Commands")):
            formatter.write_dl(rows)

    def main(self, *args: Any, **options: Any) -> Any:
        """Run; wrong use is told in the user's language, with exit code 2."""
        run: Any = super().main
        if not options.pop("standalone_mode", True):
            return run(*args, standalone_mode=False, **options)
        try:
            code = run(*args, standalone_mode=False, **options)
        except UsageError as error:
            _tell_wrong_use(error)
            sys.exit(2)
        except typer.Abort:
            tell(say("Прервано.", "Aborted!"))
            sys.exit(1)
        sys.exit(code if isinstance(code, int) else 0)


def _of_standard_input(value: Any) -> int:
    """How many of an argument's files are standard input; an option's value is alone, and no input."""
    return sum(str(each) == "-" for each in value) if isinstance(value, list | tuple) else 0


def with_metavars(command: Callable[..., None]) -> Callable[..., None]:
    """The command, each of whose parameters is called by a word of the user's language where none is given."""
    for parameter in inspect.signature(command, eval_str=True).parameters.values():
        kind, *notes = get_args(parameter.annotation) or (None,)
        for info in notes:
            if isinstance(info, ParameterInfo) and info.metavar is None:
                info.metavar = _metavar(kind)
    return command


def _refuse_twice(given: list[Any], ctx: Any) -> None:
    """Refuse an option of one value that came more than once."""
    for place, param in enumerate(given):
        if (
            param.param_type_name == "option"
            and not (param.is_flag or param.multiple)
            and param in given[:place]
        ):
            ctx.fail(
                say(
                    f"опция {param.opts[0]} дана дважды: дайте её один раз",
                    f"the option {param.opts[0]} is given twice: give it once.",
                )
            )


def _metavar(kind: Any) -> str | None:
    kinds = [each for each in get_args(kind) or (kind,) if isinstance(each, type)]
    each = kinds[0] if kinds else str
    if issubclass(each, Enum):
        return "|".join(str(choice.value) for choice in each)
    if issubclass(each, bool):
        return None
    if issubclass(each, int | float):
        return say("ЧИСЛО", "NUMBER")
    if issubclass(each, Path):
        return say("ПУТЬ", "PATH")
    return say("ТЕКСТ", "TEXT")


def _usage(command: Any, ctx: Any, formatter: Any) -> None:
    words = [say("[ОПЦИИ]", "[OPTIONS]")]
    words += [_called(param) for param in command.params if param.param_type_name == "argument"]
    if isinstance(command, TyperGroup):
        words.append(say("КОМАНДА …", "COMMAND ..."))
    formatter.write_usage(ctx.command_path, " ".join(words), say("Использование: ", "Usage: "))


def _purpose(command: Any, formatter: Any) -> None:
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(inspect.cleandoc(command.help or ""))


def _parameters(command: Any, ctx: Any, formatter: Any) -> None:
    shown = [param for param in command.params if not getattr(param, "hidden", False)]
    arguments = [param for param in shown if param.param_type_name == "argument"]
    options = [param for param in shown if param.param_type_name != "argument"]
    if arguments:
        with formatter.section(say("Аргументы", "Arguments")):
            formatter.write_dl([(_called(param), _told(param)) for param in arguments])
    rows = [(_written(param), _told(param)) for param in options]
    with formatter.section(say("Опции", "Options")):
        formatter.write_dl([*rows, (", ".join(ctx.help_option_names), _HELP)])


def _called(param: Any) -> str:
    name = str(param.metavar or param.name)
    return name if param.required else f"[{name}]"


def _written(param: Any) -> str:
    names = ", ".join(sorted(param.opts, key=len))
    return names if param.is_flag or not param.metavar else f"{names} {param.metavar}"


def _told(param: Any) -> str:
    """What the parameter is for, with its default, its bounds, and whether it must be given."""
    more = []
    default = getattr(param.default, "value", param.default)
    if (
        not param.required
        and isinstance(default, str | int | Path)
        and default is not False
        and default != ""
    ):
        more.append(say(f"по умолчанию: {default}", f"default: {default}"))
    least, most = (
        getattr(param, end, getattr(getattr(param, "type", None), end, None)) for end in ("min", "max")
    )
    if least is not None or most is not None:
        more.append(f"{least}–{most}" if most is not None else say(f"не меньше {least}", f"at least {least}"))
    if param.required and param.param_type_name != "argument":
        more.append(say("обязательно", "required"))
    told = str(getattr(param, "help", None) or "")
    return f"{told}  [{'; '.join(more)}]" if more else told


def _tell_wrong_use(error: Any) -> None:
    """The usage, where help is, and what is wrong."""
    ctx = error.ctx
    if type(error).__name__ == "NoArgsIsHelpError":
        tell(error.format_message())
        return
    if ctx is not None:
        tell(ctx.get_usage())
        command = f"{ctx.command_path} {ctx.help_option_names[0]}"
        tell(say(f"Справка: {command}", f"Try '{command}' for help.") + "\n")
    tell(
        say("Ошибка: ", "Error: ")
        + say(_in_russian(error), error.format_message().replace("Value error, ", ""))
    )


def _in_russian(error: Any) -> str:
    """What is wrong, from what the error holds and not from its words, as far as it can be."""
    param, hint = getattr(error, "param", None), getattr(error, "param_hint", None)
    if param is not None and not hint:
        hint = _called(param) if param.param_type_name == "argument" else " / ".join(param.opts)
    if isinstance(hint, list | tuple):
        hint = " / ".join(hint)
    match type(error).__name__:
        case "NoSuchOption":
            near = ", ".join(sorted(error.possibilities or ()))
            return f"нет такой опции: {error.option_name}." + (f" Может быть, {near}?" if near else "")
        case "MissingParameter":
            what = "аргумент" if getattr(param, "param_type_name", "") == "argument" else "опция"
            return f"не хватает: {what} {hint or ''}".rstrip(" .") + "."
        case "BadParameter":
            told = said(error.message).ru.rstrip(".")
            allowed = (
                f" Можно: {param.metavar}." if param is not None and "|" in (param.metavar or "") else ""
            )
            return f"недопустимое значение {hint or ''}".rstrip() + (f": {told}." if told else ".") + allowed
    told = said(str(error.message)).ru
    told = told or "команда написана неверно"
    return told if told.endswith((".", "?")) else f"{told}."
