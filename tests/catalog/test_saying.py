"""What a field of an own kind says, by its type and by a template's filters."""

import pytest

import wego_forms as wf
from tests.catalog.office import DEFINITION, RECORD, office, said, template, texts


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


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("{{ online|case('dative') }}", "да или нет"),
        ("{{ topic|salutation }}", "salutation"),
        ("{{ region|case('кого') }}", "падеж"),
        ("{{ agenda|where }}", "место"),
        ("{{ topic|words }}", "words"),
        ("{{ chair.phone }}", "поля"),
    ],
)
def test_a_filter_that_does_not_fit_is_told_with_its_place(record, tag, told):
    with pytest.raises(wf.WegoFormsError) as error:
        said(record, tag)
    assert told in error.value.message("ru")


def test_a_preposition_before_an_official_governs_post_and_name(record):
    assert said(record, "{{ host|with_('с') }}") == [
        "с Министром цифрового развития Кузнецовым Петром Ильичом"
    ]


def test_a_case_given_in_the_record_stands_after_a_preposition_too(tmp_path):
    given = RECORD.replace(
        "chair: {family: Иванов, given: Иван, patronymic: Иванович}",
        "chair: {family: Иванов, given: Всеволод, forms: {instrumental: Всеволодом Ивановым}}",
    )
    record = wf.load(office(tmp_path, record=given))
    assert said(record, "{{ chair|with_('с') }}") == ["со Всеволодом Ивановым"]


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
    "tag", ["{{ agenda|join_and }}", "{{ [agenda]|join_and }}", "{{ addressees|join_and }}"]
)
def test_a_list_of_groups_is_no_sentence_and_prints_no_notation(record, tag):
    with pytest.raises(wf.TemplateError, match=r"isn't text|several fields: "):
        said(record, tag)


@pytest.mark.parametrize(
    ("tag", "ru", "en"),
    [
        ("{{ day|case('genitive') }}", "1 декабря 2026 г.", "1 December 2026"),
        ("{{ day|with_('до') }}", "до 1 декабря 2026 г.", "1 December 2026"),
        ("{{ time|with_('в') }}", "в 14:30", "14:30"),
    ],
)
def test_a_day_in_figures_is_written_so_in_every_case(record, tag, ru, en):
    assert said(record, tag) == [ru]
    assert said(record, tag, lang="en") == [en]


def test_a_list_whose_items_have_one_field_is_a_sentence(tmp_path):
    one = office(
        tmp_path,
        definition=DEFINITION.replace(
            "signatories: 2", "  cities: {type: list, of: {city: {type: text}}}\nsignatories: 2"
        ),
        record=RECORD + "cities: [{city: {ru: Самара, en: Samara}}, {city: {ru: Пермь, en: Perm}}]\n",
    )
    record = wf.load(one)
    assert said(record, "{{ cities|join_and }}") == ["Самара и Пермь"]
    assert said(record, "{{ cities|join_and }}", lang="en") == ["Samara and Perm"]


def test_of_items_with_several_fields_the_remedy_names_one(record):
    with pytest.raises(wf.TemplateError, match=r"several fields.*\|map\(attribute='item'\)\|join_and"):
        said(record, "{{ agenda|join_and }}")


@pytest.mark.parametrize(
    ("tag", "remedy"),
    [
        ("{{ topic|case(dative) }}", "Put quotation marks round it: 'dative'."),
        ("{{ day|date(weekday) }}", "Put quotation marks round it: 'weekday'."),
        ("{{ extra.room }}", "That group has: extra.day, extra.days, extra.n, extra.venue."),
        ("{{ host.fio }}", "That group has: host.name, host.person, host.position."),
    ],
)
def test_the_remedy_for_an_unknown_name_is_of_its_own_place(record, tag, remedy):
    with pytest.raises(wf.TemplateError) as caught:
        said(record, tag)
    assert caught.value.problems[0].remedy.en == remedy


def test_a_value_of_the_offices_own_is_asked_for_in_the_record(tmp_path):
    record = wf.load(office(tmp_path, record=RECORD[: RECORD.index("extra:")]))
    with pytest.raises(wf.TemplateError) as caught:
        said(record, "{{ extra.room }}")
    assert caught.value.problems[0].remedy.en == "Give it in the record: extra: {room: …}."


@pytest.mark.parametrize(
    ("preposition", "case"), [("о", "prepositional"), ("с", "instrumental"), ("к", "dative")]
)
def test_a_doubtful_form_after_a_preposition_is_told_without_it_and_can_be_given_so(
    tmp_path, preposition, case
):
    doubted = RECORD.replace(
        "chair: {family: Иванов, given: Иван, patronymic: Иванович}", "chair: {family: Гоцелюк, given: Женя}"
    )
    record = wf.load(office(tmp_path, record=doubted))
    fields = wf.fill(record, "ru", template=template(f"{{{{ chair|with_('{preposition}') }}}}"))
    ((place, text),) = {(form.place, form.text) for form in fields.unsure}
    assert place == f"chair.forms.{case}"
    assert text.split()[0].startswith("Гоцелюк")
    settled = doubted.replace("given: Женя}", f"given: Женя, forms: {{{case}: {text}}}}}")
    again = wf.load(office(tmp_path, record=settled))
    assert said(again, f"{{{{ chair|with_('{preposition}') }}}}") == said(
        record, f"{{{{ chair|with_('{preposition}') }}}}"
    )


@pytest.mark.parametrize("field", ["mail", "call", "index"])
@pytest.mark.parametrize("filter_", ["case('dative')", "where", "words", "date", "initials"])
def test_an_address_a_telephone_or_a_postcode_has_no_case_place_or_words(tmp_path, field, filter_):
    definition = "kind: card\nbase: page\ntitle: {ru: К, en: C}\nfields:\n" + "".join(
        f"  {name}: {{type: {kind}}}\n"
        for name, kind in (("mail", "email"), ("call", "phone"), ("index", "postcode"))
    )
    record = 'kind: card\nmail: a@b.example\ncall: "+7 8422 58-93-43"\nindex: "432017"\n'
    path = office(tmp_path, definition=definition, record=record, kind="card")
    printed = template("{{ mail }} {{ call }} {{ index }}")
    assert texts(wf.fill(wf.load(path), "ru", printed)) == ["a@b.example (8422) 58-93-43 432017"]
    with pytest.raises(wf.WegoFormsError, match="an address, a telephone number or a postcode"):
        wf.fill(wf.load(path), "ru", template(f"{{{{ {field}|{filter_} }}}}"))
