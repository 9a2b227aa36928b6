import pickle

import pytest

import wego_forms as wf
from tests.catalog.office import DEFINITION, RECORD, office, template, template_bytes, texts
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
    ("base", "text"),
    [("из", "из Самарской области"), ("с", "с Самарской области"), ("о", "о Самарской области")],
)
def test_a_preposition_stands_before_a_word_that_has_its_case(record, base, text):
    assert said(record, f"{{{{ region|case('genitive')|after('{base}') }}}}") == [text]
    assert said(record, f"{{{{ 'всех'|after('{base}') }}}}") == [
        f"{base}бо всех" if base == "о" else f"{base}о всех"
    ]


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
    given = RECORD.replace("region: {ru: Самарская область,", "region: {ru: Зюзюка,")
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
        ("{type: place}", "{type: place, min: 3}", 9, "поля"),
        ("minutes: {type: number}", "minutes: {type: number, min: много}", 17, "число"),
        ("base: letter", "base: book", 2, "letter"),
        ("signatories: 2", "signatories: 20", 18, "9"),
        ("currency: RUB", "currency: GBP", 10, "RUB"),
        ("  topic: ", "  number: ", 5, "уже"),
        ("  topic: ", "  extra: ", 5, "занято"),
        ("  topic: ", "  for: ", 5, "занято"),
        ("  topic: ", "  source: ", 5, "занято"),
        ("  topic: ", "  salutation: ", 5, "занято"),
        ("minutes: {type: number}", "json: {type: number}", 17, "занято"),
        ("default: false", "default: может быть", 13, "не значение типа flag"),
        ("minutes: {type: number}", "minutes: {type: number, default: много}", 17, "не значение типа number"),
        ("minutes: {type: number}", "minutes: {type: number, min: 5, max: 3}", 17, "min больше max"),
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
    assert said(record, *loop) == ["", "А.Л.Ким"]


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
