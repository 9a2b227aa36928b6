"""A Word template compiled once and stamped many times."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wego_forms.edges import translated
from wego_forms.errors import Both, InputError, Lang, Problem, TemplateError, shorten
from wego_forms.fields.values import GUESSES
from wego_forms.filling.blank import Blank
from wego_forms.filling.document import Document
from wego_forms.filling.filled import Filled, marks_of, signers_of
from wego_forms.filling.inset import PICTURES, Inset
from wego_forms.filling.prose import place_prose
from wego_forms.filling.said import plain
from wego_forms.foreign import quoting
from wego_forms.ooxml import Archive, Package
from wego_forms.ooxml.names import NUMBERING_PART

if TYPE_CHECKING:
    from wego_forms.fields import Unsure
    from wego_forms.filling.compiling import CompiledPart
    from wego_forms.filling.placeholders import Placeholder


class Template:
    """A .docx with docxtpl's tags (`{{ field }}`, `{%p if … %}`), compiled when it is made.

    `source` is a path or the file's bytes; `name` stands in messages when it is bytes. `pictures`: names of dummy
    pictures besides emblem, signature and seal, maybe with what a blind reader is told of each. What reaches beyond
    the file on opening (DDE and other fields that fetch, attached templates, pictures and files elsewhere) is
    refused, or with `strip_reaching` taken out.
    TemplateError: the file isn't a Word document without macros, or a tag in it is wrong; all wrong tags at once,
    each with its part, paragraph and text.
    """

    #: Whether it is another's PDF form, filled by the names of its fields.
    is_form = False
    _placeholders: tuple[Placeholder, ...] = ()
    _compiled: Mapping[str, CompiledPart] = {}
    _notes: tuple[Problem, ...] = ()
    #: The names of the last values of which no placeholder can be one.
    _unmistaken: frozenset[tuple[str, ...]] = frozenset()
    _given: tuple[tuple[Any, ...], dict[str, Any]]
    #: How another process comes by the one that all its documents share: a function, and what it is given.
    shared: tuple[Callable[..., Template], tuple[Any, ...]] | None = None

    def __new__(cls, source: str | Path | bytes, *more: Any, **named: Any) -> Template:
        """A template of the kind that the file is: a PDF is another's form."""
        of: type[Template] = cls
        if cls is Template and _is_pdf(source):
            from wego_forms.filling.pdfform import PdfTemplate

            of = PdfTemplate
        template = super().__new__(of)
        template._given = (source, *more), named
        return template

    def __reduce__(self) -> Any:
        """Pickled it is how one comes by it, or what it was made of, path or bytes: then it is compiled anew."""
        return self.shared or (_made_anew, (type(self), *self._given))

    def __deepcopy__(self, _: Any) -> Template:
        """Itself: nothing in it changes."""
        return self

    def __init__(
        self,
        source: str | Path | bytes,
        name: str | None = None,
        pictures: Iterable[str] | Mapping[str, str] = (),
        *,
        strip_reaching: bool = False,
    ) -> None:
        # Jinja2 and lxml: not before they are needed
        from wego_forms.filling.compiling import compile_parts
        from wego_forms.filling.dummies import find_dummies
        from wego_forms.filling.inline import place_pictures
        from wego_forms.ooxml import reaching
        from wego_forms.ooxml.traces import impersonal, traces

        opened = impersonal(Package.open(source, name))
        with translated(lambda error: _unusable(opened.source, error)):
            opened = reaching.strip_reaching(opened) if strip_reaching else reaching.refuse_reaching(opened)
            titles = dict(pictures) if isinstance(pictures, Mapping) else dict.fromkeys(pictures, "")
            opened, self._codes = place_pictures(opened, titles)
            package, self._dummies = find_dummies(opened, frozenset((*titles, *self._codes)))
        self.source = package.source
        with translated(lambda error: _unusable(package.source, error)):
            self._made = compile_parts(package)
        self._compiled = self._made.parts
        self._parts = {part: data for part, data in package.parts.items() if part not in self._compiled}
        self._archive = Archive(self._parts)
        self._archives: dict[frozenset[str], Archive] = {frozenset(): self._archive}
        self._placeholders = self._made.placeholders
        places = (one.note(self.source) for one in self._placeholders if one.sure)
        self._notes = (*places, *self._made.notes, *traces(package))

    def __repr__(self) -> str:
        return f"Template({self.source!r})"

    @property
    def codes(self) -> tuple[str, ...]:
        """What its QR codes say, as the tags have it."""
        return tuple(self._codes.values())

    @property
    def origin(self) -> str | Path | bytes:
        """What it was made of: the path or the bytes."""
        source: str | Path | bytes = self._given[0][0]
        return source

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The fields it asks for, in the order of the document; in a list they are `list[].field`."""
        paths = (field.path for part in self._compiled.values() for field in part.asked)
        return tuple(dict.fromkeys(path for path in paths if path.split(".")[0] != PICTURES))

    def place_of(self, field: str) -> str | None:
        """The part and the paragraph in which it first asks for the field."""
        for name, part in self._compiled.items():
            for one in part.asked:
                if one.path == field:
                    return f"{name} «{part.source.at(one.line).paragraph}»"
        return None

    @cached_property
    def names_signers(self) -> bool:
        """Whether it asks for whoever signs; an envelope doesn't."""
        return any(path.startswith(("signatory", "signatories")) for path in self.fields)

    @property
    def written_in(self) -> Lang | None:
        """The language of its own words, where they are enough to tell and of one language but for names."""
        return self._made.words.only if self._made.words else None

    @property
    def pictures(self) -> tuple[str, ...]:
        """The dummy pictures it has: of `emblem`, `signature`, `seal`, `signature2` …, and those of its kind."""
        return tuple(self._dummies)

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What looks like another program's place for a value, and what the work on the file has left in it."""
        return self._notes

    @property
    def has_placeholders(self) -> bool:
        """Whether anything in it is written as other programs write a value's place, in quotation marks too."""
        return bool(self._placeholders)

    def headed(self, headings: Mapping[str, str]) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
        """The errors that those are whose words `headings` has, and the notes of what may be text all the same."""
        found = [one for one in self._placeholders if one.key in headings]
        return (
            tuple(one.mistaken(self.source, headings[one.key]) for one in found if one.firm),
            tuple(one.note(self.source) for one in found if not one.firm and not one.sure),
        )

    def mistaken(self, paths: Mapping[str, str]) -> tuple[Problem, ...]:
        """The errors that other programs' placeholders are whose words `paths` has as `lookalikes.key` has them."""
        return tuple(
            one.mistaken(self.source, paths[one.key]) for one in self._placeholders if one.key in paths
        )

    def _refuse_mistaken(self, values: Mapping[str, Any]) -> None:
        """TemplateError: a placeholder's words are a field of the values."""
        names = tuple(values)
        if names not in self._unmistaken:
            from wego_forms.filling.contract import known
            from wego_forms.filling.lookalikes import keyed

            if mistaken := self.mistaken(keyed(known(dict(values)))):
                raise TemplateError(mistaken)
            begun = tuple(filter(None, keyed(names)))
            if not any(one.key.startswith(begun) for one in self._placeholders):
                self._unmistaken = frozenset((names,))  # whatever the fields hold: none begins so

    def fill(
        self,
        values: Mapping[str, Any],
        unsure: tuple[Unsure, ...] = (),
        pictures: Mapping[str, Inset] | None = None,
        source: str | None = None,
    ) -> Document:
        """The document with `values` in their places: text by name, nested as the tags' dots say.

        None prints a line to write on, "" prints nothing; a new line in a value is a new line in Word. What looks
        like a tag or a markup in a value is printed as typed. TemplateError: a field that the template asks for
        is missing, isn't text, or has a character that a Word file can't hold; all of them at once.
        `pictures` take the places of the dummies of the same names; a dummy without one vanishes. `source` is the
        file that the values come from, to name when the document can't be drawn.
        """
        if not isinstance(values, Mapping):
            raise InputError(
                Problem(
                    Both("это не значения полей", "these are no values of fields"),
                    Both('Дайте словарь: {"name": "…"}.', 'Give a mapping: {"name": "…"}.'),
                    value=type(values).__name__,
                )
            )
        if self._placeholders:
            self._refuse_mistaken(values)
        insets = pictures or {}
        try:
            if self._codes:
                from wego_forms.filling.qrcodes import coded

                insets = {**insets, **coded(self._codes, values, self._dummies, self._compiled, self.source)}
            placed = {name: self._dummies[name].place(inset) for name, inset in insets.items()}
            given = values if GUESSES in values else plain(dict(values))  # a record's own have no markup
            values = {**given, PICTURES: {name: placed.get(name) for name in self._dummies}}
            changed = self._made.render(values)
        except TemplateError as error:
            raise error.within(self.source) from None
        except _fill_errors() as error:
            from wego_forms.filling.faults import faults

            found = faults(self._compiled, values, self.source, error)
            raise TemplateError(found) from None
        kept = self._parts
        if NUMBERING_PART in changed:
            kept = {**kept, NUMBERING_PART: changed[NUMBERING_PART]}
        notes = self._notes
        if printed := getattr(values.get(GUESSES), "prose", None):
            from wego_forms.filling.prose.telling import told

            texts = [told(prose, values) for prose in printed]
            notes += tuple(note for text in texts for note in text.strays())
            try:
                changed = place_prose(changed, texts, kept)
            except TemplateError as error:
                raise error.within(self.source) from None
        draft = values.get("draft") is True
        signers = signers_of(values) if self.names_signers else ()
        filled = Filled(self, changed, insets, signers, marks_of(values, self))
        return filled.document(source or self.source, unsure, draft, notes)

    def images(self, insets: Mapping[str, Inset]) -> dict[str, bytes]:
        """The parts that the pictures are, in the places of the dummies of their names."""
        return {self._dummies[name].image_part(inset): inset.picture.data for name, inset in insets.items()}

    def kept(self, changed: frozenset[str]) -> tuple[Mapping[str, bytes], Archive]:
        """The parts that have no values, and those of them packed that aren't `changed` all the same."""
        renewed = changed.intersection(self._parts)
        return self._parts, self._without(renewed) if renewed else self._archive

    def _without(self, changed: frozenset[str]) -> Archive:
        """The archive of the parts that stay the same where more of them change: a prose's lists, two languages."""
        if changed not in self._archives:
            self._archives[changed] = Archive(self._parts, changed)
        return self._archives[changed]

    def blank(self, known: Mapping[str, Any] | None = None) -> Document:
        """The document with a line to write on for every field but those of `known`."""
        lines = {path.split(".")[0].removesuffix("[]"): Blank() for path in self.fields}
        return self.fill({**lines, **(known or {})})


def _is_pdf(source: str | Path | bytes) -> bool:
    if isinstance(source, bytes):
        return source[:1024].lstrip().startswith(b"%PDF")
    return str(source).lower().endswith(".pdf")


def _fill_errors() -> tuple[type[Exception], ...]:
    from wego_forms.filling.faults import FILL_ERRORS  # Jinja2: not before it is needed

    return FILL_ERRORS


def _unusable(file: str, error: Exception) -> TemplateError:
    """What a template has that no rule was made for, or has too deep or too much of."""
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return TemplateError(
        Problem(
            quoting(
                Both(
                    "шаблон устроен так, что его не разобрать",
                    "the template is made so that it can't be read",
                ),
                shorten(said),
            ),
            Both("Откройте и сохраните его в Word.", "Open and save it in Word."),
            file=file,
        )
    )


def _made_anew(of: type[Template], args: tuple[Any, ...], named: dict[str, Any]) -> Template:
    return of(*args, **named)
