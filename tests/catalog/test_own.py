import io
import pickle
import shutil
import zipfile
from pathlib import Path

import pytest

import wego_forms as wf
from tests.catalog.office import DEFINITION, RECORD, office, template, template_bytes, texts
from tests.tagged.structure import tree
from wego_forms.catalog.schemas import schema_of


@pytest.fixture
def record(tmp_path):
    return wf.load(office(tmp_path))


def said(record, *tags, lang="ru"):
    return texts(wf.fill(record, lang, template(*tags)))


def test_a_kind_beside_the_record_is_found(tmp_path):
    path = office(tmp_path)
    assert wf.load(path).kind == "meeting"
    assert wf.load(path, kinds=tmp_path / "kinds") == wf.load(path)
    assert "meeting" in wf.kinds(beside=path)


def test_the_variable_names_the_folder_of_kinds(tmp_path, monkeypatch):
    office(tmp_path / "a")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "record.yaml").write_text(RECORD, "utf-8")
    monkeypatch.setenv("WEGO_FORMS_KINDS", str(tmp_path / "a" / "kinds"))
    assert wf.load(tmp_path / "b" / "record.yaml").kind == "meeting"


def test_a_record_of_an_own_kind_travels_to_another_process(record):
    again = pickle.loads(pickle.dumps(record))
    assert (again, hash(again), again.source) == (record, hash(record), record.source)


@pytest.mark.parametrize(
    ("tag", "ru", "en"),
    [
        ("{{ topic }}", "О цифровизации", "On digitalization"),
        ("{{ day }}", "1 декабря 2026 г.", "1 December 2026"),
        ("{{ day|date('weekday') }}", "вторник, 1 декабря", "Tuesday, 1 December"),
        ("{{ day|date('numeric') }}", "01.12.2026", "01.12.2026"),
        ("{{ time }}", "14:30", "14:30"),
        ("{{ region|where }}", "в Самарской области", "in the Samara Region"),
        ("{{ region|whereto }}", "в Самарскую область", "to the Samara Region"),
        ("{{ region|wherefrom }}", "из Самарской области", "from the Samara Region"),
        ("{{ region|case('genitive') }}", "Самарской области", "the Samara Region"),
        ("{{ budget }}", "1200,50 руб.", "RUB 1200.50"),
        (
            "{{ budget|words }}",
            "одна тысяча двести рублей 50 копеек",
            "one thousand two hundred roubles 50 kopecks",
        ),
        ("{{ chair|case('dative') }}", "Иванову Ивану Ивановичу", "Ivan Ivanov"),
        ("{{ chair|initials('genitive') }}", "И.И.Иванова", "I. I. Ivanov"),
        ("{{ chair|salutation }}", "Уважаемый Иван Иванович!", "Dear Mr Ivanov"),
        ("{{ chair|latin }}", "Ivan Ivanov", "Ivan Ivanov"),
        ("{{ host.position|case('dative') }}", "Министру цифрового развития", "Minister"),
        ("{{ host|initials }}", "П.И.Кузнецов", "P. I. Kuznetsov"),
        ("{{ online }}", "нет", "no"),
        ("{% if online %}да{% else %}не{% endif %}", "не", "не"),
        ("{{ format }}", "очно", "in person"),
        ("{% if format == 'full' %}F{% endif %}", "F", "F"),
        ("{{ agenda|length }}", "2", "2"),
        ("{{ signatories[1].name }}", "А.П.Иванова", "Anna Ivanova"),
        ("{{ signatory.name }}", "А.Ю.Орлов", "Aleksei Orlov"),
        ("{{ addressee.region|case('genitive') }}", "Республики Татарстан", "the Republic of Tatarstan"),
        ("{{ addressee.person|initials('dative') }}", "Р.Н.Минниханову", "R. N. Minnikhanov"),
        ("{{ extra.venue }}", "зал", "hall"),
        ("{{ extra.n|words('genitive') }}", "двадцати одного", "twenty-one"),
        ("{{ extra.day }}", "2 декабря 2026 г.", "2 December 2026"),
        ("{{ 'Самара'|where }}", "в Самаре", "in Самара"),
    ],
)
def test_a_field_says_what_its_type_says(record, tag, ru, en):
    assert said(record, tag) == [ru]
    assert said(record, tag, lang="en") == [en]


def test_a_list_is_gone_through_in_a_loop(record):
    loop = (
        "{%p for a in agenda %}",
        "{{ a.item }}: {{ a.minutes|agree('минута', 'минуты', 'минут') }}",
        "{%p endfor %}",
    )
    assert said(record, *loop) == ["Открытие: 10 минут", "Доклад: 21 минута"]


def test_join_and_lists_as_a_sentence_does(record):
    assert said(record, "{{ extra.days|join_and }}") == ["один, два и три"]


@pytest.mark.parametrize(
    ("base", "text", "all_"),
    [
        ("из", "из Самарской области", "из всех"),
        ("с", "с Самарской области", "со всех"),
        ("о", "о Самарской области", "обо всех"),
    ],
)
def test_a_preposition_stands_before_a_word_that_has_its_case(record, base, text, all_):
    assert said(record, f"{{{{ region|case('genitive')|after('{base}') }}}}") == [text]
    assert said(record, f"{{{{ 'всех'|after('{base}') }}}}") == [all_]


def test_a_form_given_in_the_record_wins(tmp_path):
    given = RECORD.replace(
        "region: {ru: Самарская область, en: Samara Region}",
        "region: {ru: Самарская область, en: Samara Region, forms: {genitive: Самарщины, where: на Самарщине}}",
    )
    record = wf.load(office(tmp_path, record=given))
    assert said(record, "{{ region|case('genitive') }}", "{{ region|where }}") == [
        "Самарщины",
        "на Самарщине",
    ]


def test_a_doubtful_form_is_told_with_the_field_that_settles_it(tmp_path):
    given = RECORD.replace("region: {ru: Самарская область,", "region: {ru: Кыргызы,")
    record = wf.load(office(tmp_path, record=given))
    document = wf.fill(record, "ru", template("{{ region|case('dative') }}"))
    assert [form.place for form in document.unsure] == ["region.forms.dative"]


def test_a_value_that_is_not_known_passes_through_a_filter(tmp_path):
    record = wf.load(office(tmp_path, record=RECORD.replace("budget: 1 200,50\n", "")))
    assert said(record, "{% if budget %}{{ budget|words }}{% else %}без денег{% endif %}") == ["без денег"]


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("{{ day|case('dative') }}", "дата"),
        ("{{ topic|salutation }}", "salutation"),
        ("{{ region|case('кого') }}", "падеж"),
        ("{{ agenda|where }}", "место"),
        ("{{ topic|words }}", "words"),
        ("{{ chair.phone }}", "поля"),
    ],
)
def test_a_filter_that_does_not_fit_is_told_with_its_place(record, tag, told, monkeypatch):
    with pytest.raises(wf.WegoFormsError) as error:
        said(record, tag)
    assert told in error.value.message("ru")


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("{type: time}", "{type: hour}", 7, "time"),
        ("{type: place}", "{type: place, currency: RUB}", 9, "поля"),
        ("minutes: {type: number}", "minutes: {type: number, min: много}", 17, "число"),
        ("base: letter", "base: book", 2, "letter"),
        ("signatories: 2", "signatories: 20", 18, "9"),
        ("currency: RUB", "currency: GBP", 10, "RUB"),
        ("  topic: ", "  number: ", 5, "уже"),
        ("  topic: ", "  extra: ", 5, "уже"),
        ("  topic: ", "  for: ", 5, "занято"),
        ("  topic: ", "  source: ", 5, "занято"),
        ("  topic: ", "  salutation: ", 5, "занято"),
        ("minutes: {type: number}", "json: {type: number}", 17, "занято"),
        ("default: false", "default: может быть", 13, "не значение типа flag"),
        ("minutes: {type: number}", "minutes: {type: number, default: много}", 17, "не значение типа number"),
        ("minutes: {type: number}", "minutes: {type: number, min: 5, max: 3}", 17, "min больше max"),
        ("  topic: ", "  Тема: ", 5, "так поле не назвать"),
        ("  topic: ", "  a-b: ", 5, "a_b"),
        ("{type: place}", "{}", 9, "не указан тип поля"),
        ("{type: place}", "{type: palce}", 9, "Может быть, place?"),
        ("{type: place}", "place", 9, "{type: place}"),
        ("{type: place}", "{type: place, pattern: '['}", 9, "регулярное"),
        ("{full: {ru: очно, en: in person}, remote: {ru: заочно, en: online}}", "[очно]", 14, "of: {full"),
        ("minutes: {type: number}", "minutes: {type: list}", 17, "из чего список"),
        ("minutes: {type: number}", "Минуты: {type: number}", 17, "так поле не назвать"),
        ("kind: meeting", "kind: Совещание", 1, "так вид документа не назвать"),
    ],
)
def test_what_a_definition_has_wrong_is_told_with_its_line(tmp_path, old, new, line, told):
    assert old in DEFINITION
    path = office(tmp_path, definition=DEFINITION.replace(old, new, 1))
    with pytest.raises(wf.RecordError) as error:
        wf.load(path)
    message = error.value.message("ru")
    assert told in message
    assert "meeting.yaml" in message
    assert error.value.problems[0].line == line


def test_every_fault_of_a_definition_is_told_at_once_in_plain_words_and_in_its_order(tmp_path):
    wrong = """\
kind: meeting
base: letter
title: {fr: a}
fields:
  Тема: {type: text, example: 5}
  number: {type: text}
  day: {type: date, min: 2026-13-01, pattern: "("}
  topic: {title: {ru: a}}
  venue: text
  kinds: {type: list, of: {Ы: {typ: text}, y: {type: list, of: {q: {type: datum}}}}}
  sum: {type: money, currency: rubles, default: много}
  photo: {type: picture, foo: 1}
signatories: two
"""
    with pytest.raises(wf.RecordError) as error:
        wf.load(office(tmp_path, definition=wrong))
    told = [(problem.line, problem.place) for problem in error.value.problems]
    assert told == [
        (3, "title.fr"),
        (5, "fields.Тема"),
        (5, "fields.Тема.example"),
        (6, "fields.number"),
        (7, "fields.day.pattern"),
        (7, "fields.day.min"),
        (8, "fields.topic"),
        (9, "fields.venue"),
        (10, "fields.kinds.of.Ы"),
        (10, "fields.kinds.of.Ы"),
        (10, "fields.kinds.of.y.of.q.type"),
        (11, "fields.sum.currency"),
        (12, "fields.photo.foo"),
        (13, "signatories"),
    ]
    for lang in ("ru", "en"):
        message = error.value.message(lang)
        assert all(problem.remedy and problem.remedy(lang) for problem in error.value.problems)
        for raw in ("String should", "discriminator", "Input", "[key]", ": ."):
            assert raw not in message


#: Of each type: an option, a value that fits it, and one that doesn't, with the place.
OPTIONS = [
    ("text", "min: 3", "абв", "аб", ".ru"),
    ("text", "max: 3", "абв", "абвг", ".ru"),
    ("lines", "max_length: 3", "абв", "абвг", ".ru"),
    ("text", "pattern: '[а-я]+'", "абв", "АБВ", ".ru"),
    ("number", "min: 1.5", 2, 1, ""),
    ("number", "pattern: '[0-9]+'", 2, "2,5", ""),
    ("number", "max_length: 3", 123, 1234, ""),
    ("money", "max: '1 000,50'", "1 000,50", "1 000,51", ""),
    ("date", "min: 2026-01-01", "01.01.2026", "2025-12-31", ""),
    ("date", "pattern: '2026-.*'", "01.01.2026", "2025-12-31", ""),
    ("time", 'min: "09:00"', "09:00", "08:59", ""),
    ("time", 'max: "18:00"', "18.00", "18:01", ""),
    ("time", "pattern: '.*:(00|30)'", "10:30", "10:31", ""),
    ("month", "max: 2026-06", "2026-06", "07.2026", ""),
    ("term", "min: 2020-01", {"start": "2020-01"}, {"start": "2019-12"}, ""),
    (
        "term",
        "max: 2024-01",
        {"start": "2020-01", "end": "2024-01"},
        {"start": "2020-01", "end": "2024-02"},
        "",
    ),
    ("flag", "min: true", "да", "нет", ""),
    ("flag", "pattern: 'true'", True, False, ""),
    ("choice, of: {one: {ru: раз}, three: {ru: три}}", "max: 3", "раз", "три", ""),
    ("choice, of: {one: {ru: раз}, three: {ru: три}}", "pattern: 'o.*'", "one", "three", ""),
    ("person", "max_length: 10", "Ким Анна", "Кимберлин Анна", ""),
    ("person", "pattern: '[А-Яа-я ]+'", "Ким Анна", "Ким-Ли Анна", ""),
    (
        "official",
        "max_length: 10",
        {"position": "Мэр", "person": "Ким Анна"},
        {"position": "Министр труда", "person": "Ким Анна"},
        ".position.ru",
    ),
    ("post", "min: 4", "Министр", "Мэр", ".ru"),
    ("place", "pattern: '.*область'", "Самарская область", "Казань", ".ru"),
    ("body", "max: 10", "Совет", "Министерство", ".ru"),
    ("country", "pattern: RU|BY", "BY", "KZ", ""),
    ("email", "pattern: '.*@gov.ru'", "a@gov.ru", "a@gov.com", ""),
    ("phone", "pattern: '\\+7.*'", "+7 8422 58-93-43", "+82 2 2133 5800", ""),
    ("website", "pattern: 'https://.*'", "https://a.ru", "http://a.ru", ""),
    ("postcode", "min: 6", "432017", "43201", ""),
    ("picture", "pattern: '.*png'", "a.png", "a.jpg", ""),
    ("list, of: {a: {type: text}}", "min: 2", [{"a": "а"}, {"a": "б"}], [{"a": "а"}], ""),
    ("list, of: {a: {type: text}}", "max: 1", [{"a": "а"}], [{"a": "а"}, {"a": "б"}], ""),
    ("list, of: {a: {type: text}}", "pattern: '.'", [{"a": "а"}], [{"a": "аб"}], "[0].a.ru"),
    ("list, of: {a: {type: text}}", "max_length: 1", [{"a": "а"}], [{"a": "аб"}], "[0].a.ru"),
]


@pytest.mark.parametrize(("type_", "option", "right", "wrong", "at"), OPTIONS)
def test_every_option_holds_for_every_type(tmp_path, type_, option, right, wrong, at):
    definition = f"kind: note1\nbase: page\ntitle: a\nfields: {{f: {{type: {type_}, {option}}}}}\n"
    office(tmp_path, definition=definition, kind="note1")
    kinds = tmp_path / "kinds"
    assert wf.record("note1", {"f": right}, kinds=kinds).kind == "note1"
    with pytest.raises(wf.RecordError) as error:
        wf.record("note1", {"f": wrong}, kinds=kinds)
    assert [problem.place for problem in error.value.problems] == [f"f{at}"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("format: очно", "format: верхом", "format"),
        ('time: "14:30"', 'time: "25:30"', "time"),
        ("day: 2026-12-01", "day: 2026-02-30", "day"),
        ("budget: 1 200,50", "budget: 1,200", "budget"),
        ("minutes: 10", "minutes: десять", "agenda[0].minutes"),
        ("venue: {", "venu: {", "venu"),
    ],
)
def test_what_a_record_of_an_own_kind_has_wrong_is_told_with_its_place(tmp_path, old, new, told):
    assert old in RECORD
    with pytest.raises(wf.RecordError) as error:
        wf.load(office(tmp_path, record=RECORD.replace(old, new, 1)))
    assert told in [problem.place for problem in error.value.problems]


def test_the_schema_of_a_kind_with_defaults_is_printed_without_a_warning(tmp_path):
    office(tmp_path, definition="kind: meeting\nbase: page\ntitle: {ru: Справка, en: Note}\n")

    assert "extra" in schema_of(wf.kinds(tmp_path / "kinds")["meeting"])["properties"]


@pytest.mark.parametrize("name", ["letter", "cover", "application"])
def test_a_kind_named_as_one_of_ours_is_refused_not_passed_over(tmp_path, name):
    path = office(tmp_path, definition=DEFINITION.replace("meeting", name, 1), kind=name)
    with pytest.raises(wf.RecordError) as error:
        wf.kinds(path.parent / "kinds")[name]
    assert "из самой библиотеки" in error.value.message("ru")


def test_what_an_item_may_lack_leaves_its_cell_empty(record):
    loop = ("{%p for a in agenda %}", "{{ a.speaker|initials }}", "{%p endfor %}")
    assert said(record, "{{ number }}", *loop)[1:] == ["", "А.Л.Ким"]


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize(
    "paragraph",
    [
        "Докладчик: {{ a.speaker|initials }}",
        "{{ a.item }} ({{ a.speaker }})",
        "{{ a.speaker }}, {{ a.item }}",
        "{{ a.speaker.family }} {{ a.item }}",
        "{{ loop.index }}. {{ a.speaker|case('dative') }}",
        "{{ a.speaker|with_('с') }}.",
        "{{ a.speaker }}{{ a.speaker }}",
    ],
)
def test_what_an_item_lacks_in_running_text_is_a_hole_and_told_with_its_item(record, paragraph, lang):
    with pytest.raises(wf.TemplateError) as error:
        said(record, "{{ number }}", "{%p for a in agenda %}", paragraph, "{%p endfor %}", lang=lang)
    problem = error.value.problems[0]
    assert problem.what.en == "there is no value, and the text would have a hole"
    assert problem.value in ("agenda[0].speaker", "agenda[0].speaker.family")


@pytest.mark.parametrize(
    ("paragraph", "printed"),
    [
        ("{% if a.speaker %}Докладчик: {{ a.speaker|initials }}{% endif %}", ["", "Докладчик: А.Л.Ким"]),
        ("Докладчик: {{ a.speaker|line(3) }}", ["Докладчик: ___", "Докладчик: Ким Анна Львовна"]),
        ("{{ a.speaker.family }}", ["", "Ким"]),
        ("{% if a.minutes > 0 %}{{ a.speaker|case('dative') }}{% endif %}", ["", "Ким Анне Львовне"]),
        ("{{ a.speaker|default('–', true) }}", ["–", "Ким Анна Львовна"]),
    ],
)
def test_an_author_says_what_stands_where_an_item_lacks_a_value(record, paragraph, printed):
    texts = said(record, "{{ number }}", "{%p for a in agenda %}", paragraph, "{%p endfor %}")
    assert texts[1:] == printed


def test_an_empty_list_joined_in_a_sentence_is_a_hole(tmp_path):
    record = wf.load(office(tmp_path, record=RECORD.replace("days: [один, два, три]", "days: []")))
    with pytest.raises(wf.TemplateError) as error:
        said(record, "{{ number }} Дни: {{ extra.days|join_and }}")
    assert error.value.problems[0].value == "extra.days"


def test_what_a_form_of_ones_own_does_not_know_is_empty_in_a_cell_and_a_line_in_a_text(tmp_path):
    definition = "kind: pass\nbase: form\ntitle: a\nfields:\n  goal: {type: text, optional: true}\n"
    office(tmp_path, definition=definition, kind="pass")
    record = wf.record("pass", {}, kinds=tmp_path / "kinds")
    assert said(record, "{{ goal }}", "Цель: {{ goal }}") == ["", "Цель: ____________"]


def test_a_list_that_is_not_given_has_no_items(tmp_path):
    defined = DEFINITION.replace("    type: list\n", "    type: list\n    optional: true\n")
    given = RECORD[: RECORD.index("agenda:")] + RECORD[RECORD.index("extra:") :]
    record = wf.load(office(tmp_path, definition=defined, record=given))
    assert said(record, "{% for a in agenda %}x{% endfor %}{{ agenda|length }}") == ["0"]


def test_a_preposition_before_an_official_governs_post_and_name(record):
    assert said(record, "{{ host|with_('с') }}") == [
        "с Министром цифрового развития Кузнецовым Петром Ильичом"
    ]


def test_no_column_of_a_kind_is_headed_as_another(tmp_path):
    defined = DEFINITION.replace("{type: place}", "{type: place, title: {ru: Регион, en: Region}}")
    columns = wf.Kind.load(office(tmp_path, definition=defined).parent / "kinds" / "meeting.yaml").columns
    for lang in (0, 1):
        headings = [both[lang] for both in columns.values()]
        assert len(set(headings)) == len(headings)
    assert columns["region.ru"].ru == "Регион (region.ru)"


def test_check_knows_a_definition_and_its_template(tmp_path):
    kinds = office(tmp_path).parent / "kinds"
    for lang in ("ru", "en"):
        (kinds / lang).mkdir()
        (kinds / lang / "meeting.docx").write_bytes(
            template_bytes("{{ topic }}", "{{ tpoic }}", "{{ extra.x }}")
        )
    found = wf.check([kinds / "meeting.yaml", kinds / "ru" / "meeting.docx"])
    assert [(each.kind, [problem.value for problem in each.problems]) for each in found] == [
        ("meeting", []),
        ("meeting", ["tpoic"]),
    ]


PHOTO = "kind: pass\nbase: page\ntitle: a\nfields:\n  photo: {type: picture}\n  name: {type: text}\n"


def with_photo(folder, *paragraphs, definition=PHOTO):
    path = office(
        folder, definition=definition, record="kind: pass\nphoto: seal.png\nname: {ru: Имя}\n", kind="pass"
    )
    shutil.copy(Path(__file__).parents[2] / "examples" / "samples" / "seal.png", folder)
    (folder / "kinds" / "ru").mkdir()
    (folder / "kinds" / "ru" / "pass.docx").write_bytes(template_bytes(*paragraphs))
    return wf.fill(wf.load(path), "ru")


def test_a_picture_takes_the_place_of_its_tag(tmp_path):
    filled = with_photo(tmp_path, "{{ name }}", "{{ photo }}")
    with zipfile.ZipFile(io.BytesIO(filled.docx())) as archive:
        assert "word/media/photo.png" in archive.namelist()
        document = archive.read("word/document.xml").decode()
    assert 'cx="1800000" cy="1800000"' in document  # 50 mm
    assert filled.drawing().problems == ()
    assert b"/Subtype /Image" in filled.drawing().pdf


@pytest.mark.parametrize(
    ("title", "heard"),
    [("{ru: 'Фото «3 × 4» & печать', en: Photo}", "Фото «3 × 4» & печать"), ("'{{ name }}'", "photo")],
)
def test_a_blind_reader_hears_the_title_of_a_picture(title, heard, tmp_path):
    defined = PHOTO.replace("{type: picture}", f"{{type: picture, title: {title}}}")
    filled = with_photo(tmp_path, "{{ name }}", "{{ photo }}", definition=defined)
    (figure,) = tree(filled.pdf()).all("Figure")
    assert figure.alt == heard


def test_a_picture_among_text_is_told_and_one_without_a_place_is_not_lost(tmp_path):
    with pytest.raises(wf.TemplateError) as error:
        with_photo(tmp_path / "a", "{{ name }}: {{ photo }}")
    assert "картинка стоит среди текста" in error.value.message("ru")
    with pytest.raises(wf.RecordError) as lost:
        with_photo(tmp_path / "b", "{{ name }}")
    assert [problem.place for problem in lost.value.problems] == ["photo"]


def test_a_list_of_pictures_is_refused(tmp_path):
    defined = DEFINITION.replace("minutes: {type: number}", "map: {type: picture}")
    with pytest.raises(wf.RecordError) as error:
        wf.load(office(tmp_path, definition=defined))
    assert [problem.place for problem in error.value.problems] == ["fields.agenda.of.map"]


@pytest.mark.parametrize(
    ("tag", "ru", "en"),
    [
        ("{{ budget * 2 }}", "2401 руб.", "RUB 2401"),
        ("{{ budget / 3 }}", "400,17 руб.", "RUB 400.17"),
        (
            "{{ (budget / 3)|round(2)|words }}",
            "четыреста рублей 17 копеек",
            "four hundred roubles 17 kopecks",
        ),
        ("{{ agenda|sum(attribute='minutes') }}", "31", "31"),
        (
            "{{ agenda|sum(attribute='minutes')|agree('минута', 'минуты', 'минут') }}",
            "31 минута",
            "31 минута",
        ),
        ("{{ 100 - extra.n }}", "79", "79"),
        ("{{ 1 / extra.n }}", "0,047619", "0.047619"),
        ("{{ extra.n|float + 0.5 }}", "21,5", "21.5"),
        ("{% if extra.n >= 21 and extra.n <= 21 and not extra.n > 21 %}да{% endif %}", "да", "да"),
        ("{% if day > date and time > time %}x{% elif day >= date %}позже{% endif %}", "позже", "позже"),
        ("{{ agenda|map(attribute='item')|join_and }}", "Открытие и Доклад", "Opening and Talk"),
        ("{{ date|date('long') }}", "20 ноября 2026 г.", "20 November 2026"),
        ("{{ date }}", "20.11.2026", "20 November 2026"),
    ],
)
def test_a_template_reckons_and_compares_by_what_values_are(record, tag, ru, en):
    assert said(record, tag) == [ru]
    assert said(record, tag, lang="en") == [en]


def test_sums_of_two_currencies_are_not_added(tmp_path):
    defined = DEFINITION.replace("  chair: ", "  fee: {type: money, currency: USD, default: 5}\n  chair: ", 1)
    record = wf.load(office(tmp_path, definition=defined))
    with pytest.raises(wf.TemplateError) as error:
        said(record, "{{ budget + fee }}")
    assert "RUB и USD вместе не считают" in error.value.message("ru")


def test_a_blank_reckons_with_nothing():
    made = template("{{ a * 2 + 1 }} {{ b|sum(attribute='c') }} {% if a >= 3 %}x{% endif %}")
    assert texts(made.blank()) == ["____________ ____________ "]


def test_check_of_a_kind_in_one_language_looks_at_that_one(tmp_path):
    path = office(tmp_path)
    for lang in ("ru",):
        (tmp_path / "kinds" / lang).mkdir()
        (tmp_path / "kinds" / lang / "meeting.docx").write_bytes(template_bytes("{{ number }} {{ topic }}"))
    assert [each.problems for each in wf.check([path, tmp_path / "kinds" / "ru" / "meeting.docx"])] == [
        [],
        [],
    ]


@pytest.mark.parametrize(
    ("tag", "says"),
    [
        ("{{ link|qr }}", "https://city.example/a"),
        ("{{ (link ~ '?n=' ~ number)|qr }}", "city.example/a?n=7"),
        ("{{ extra.code|qr }}", "Привет"),
    ],
)
def test_a_qr_code_says_what_its_tag_says(tmp_path, tag, says, monkeypatch):
    from wego_forms.pictures import codes

    coded = []
    qr_code = codes.qr_code
    monkeypatch.setattr(codes, "qr_code", lambda text: coded.append(text) or qr_code(text))
    defined = "kind: pass\nbase: page\ntitle: a\nfields: {link: {type: website}, number: {type: number}}\n"
    record = "kind: pass\nlink: https://city.example/a\nnumber: 7\nextra: {code: Привет}\n"
    path = office(tmp_path, definition=defined, record=record, kind="pass")
    (tmp_path / "kinds" / "ru").mkdir()
    (tmp_path / "kinds" / "ru" / "pass.docx").write_bytes(template_bytes("{{ link }}", tag))
    filled = wf.fill(wf.load(path), "ru")
    assert coded == [says]
    with zipfile.ZipFile(io.BytesIO(filled.docx())) as archive:
        assert archive.read("word/media/qr1.png").startswith(b"\x89PNG")
    assert filled.drawing().problems == ()
    assert texts(filled)[0] == "city.example/a"


def test_a_code_of_a_field_that_is_not_there_is_told_with_its_tag(tmp_path):
    made = wf.Template(template_bytes("{{ lnik|qr }}"), "my.docx")
    with pytest.raises(wf.TemplateError) as error:
        made.fill({"link": "a"})
    assert "lnik" in error.value.message("ru")


def test_a_text_of_paragraphs_and_a_picture_stand_in_one_document(tmp_path):
    defined = PHOTO.replace("name: {type: text}", "name: {type: lines}")
    path = office(tmp_path, definition=defined, record="kind: pass\nphoto: seal.png\nname: а\n", kind="pass")
    shutil.copy(Path(__file__).parents[2] / "examples" / "samples" / "seal.png", tmp_path)
    (tmp_path / "kinds" / "ru").mkdir()
    (tmp_path / "kinds" / "ru" / "pass.docx").write_bytes(template_bytes("{{ name }}", "{{ photo }}"))
    assert texts(wf.fill(wf.load(path), "ru"))[0] == "а"


def test_a_case_given_in_the_record_stands_after_a_preposition_too(tmp_path):
    given = RECORD.replace(
        "chair: {family: Иванов, given: Иван, patronymic: Иванович}",
        "chair: {family: Иванов, given: Иван, patronymic: Иванович, forms: {instrumental: Всеволодом}}",
    )
    record = wf.load(office(tmp_path, record=given))
    assert said(record, "{{ chair|with_('с') }}") == ["со Всеволодом"]


def test_a_doubtful_form_after_a_preposition_is_told_with_a_field_that_settles_it(tmp_path):
    given = RECORD.replace("region: {ru: Самарская область,", "region: {ru: Кыргызы,")
    path = office(tmp_path, record=given)
    document = wf.fill(wf.load(path), "ru", template("{{ region|with_('о') }}"))
    assert [form.place for form in document.unsure] == ["region.forms.prepositional"]
    path.write_text(
        given.replace("region: {ru: Кыргызы,", "region: {ru: Кыргызы, forms: {prepositional: Кыргызах},"),
        "utf-8",
    )
    settled = wf.fill(wf.load(path), "ru", template("{{ region|with_('о') }}"))
    assert (settled.unsure, texts(settled)) == ((), ["о Кыргызах"])


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [
        (("Код: {{ link|qr }}",), "QR-код стоит среди текста"),
        (("{%p for x in items %}", "{{ x.link|qr }}", "{%p endfor %}"), "в цикле QR-кода не бывает"),
        (("{{ lnk|qr }}",), "Может быть, link?"),
    ],
)
def test_a_code_in_the_wrong_place_is_told(paragraphs, told):
    made = wf.Template(template_bytes(*paragraphs), "my.docx")
    with pytest.raises(wf.TemplateError) as error:
        made.fill({"link": "a", "items": [{"link": "b"}]})
    assert told in error.value.message("ru")
