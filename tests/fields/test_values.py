"""What every value of a template does: forms that are given and made, doubts, refusals."""

import pytest

from wego_forms.errors import Both, LanguageError
from wego_forms.fields.base import Fields, Guesses, Unsure
from wego_forms.fields.figures import Choice, Flag, Prose, Shown
from wego_forms.fields.phrases import Body, Code, Link, Place, Post, Words
from wego_forms.fields.values import Unsayable, Value
from wego_forms.language import Form
from wego_forms.records.resembling import unlike_now

DOUBTFUL = Form("Иванову", False, Both("так и сяк", "this way and that"))


def words(of, lang, text, kind, forms=None):
    return of(lang, "host", Guesses(), forms or {}, text, kind)


def spaced(text):
    return text.replace("\u00a0", " ")


def test_a_form_that_is_given_wins_and_is_sure():
    guesses = Guesses()
    assert guesses.settle("person.forms.dative", DOUBTFUL, "Ивано́ву") == "Ивано́ву"
    assert guesses.unsure == []
    assert guesses.settled == {"person.forms.dative": Form("Ивано́ву", True)}


def test_a_form_that_the_rules_make_is_noted_where_it_is_doubtful():
    guesses = Guesses()
    assert guesses.settle("a", Form("Орлову")) == "Орлову"
    assert guesses.settle("b", DOUBTFUL) == "Иванову"
    assert guesses.unsure == [Unsure("b", "Иванову", Both("так и сяк", "this way and that"))]
    assert guesses.settled == {"a": Form("Орлову"), "b": DOUBTFUL}


def test_a_doubt_without_a_reason_says_that_nobody_confirmed_it():
    guesses = Guesses()
    guesses.settle("a", Form("Саше", False))
    value = words(Words, "ru", "Саша", "person")
    assert value.governed("к", lambda: Form("к Саше", False)) == "к Саше"
    why = Both("форма не подтверждена", "the form isn't confirmed")
    assert guesses.unsure == [Unsure("a", "Саше", why)]
    assert value.guesses.unsure == [Unsure("host.forms.dative", "Саше", why)]


def test_what_is_told_of_a_document_is_told_once():
    guesses = Guesses()
    for _ in range(2):
        guesses.settle("b", DOUBTFUL)
    assert Fields({}, guesses).unsure == (Unsure("b", "Иванову", DOUBTFUL.reason),)


def test_a_given_case_stands_behind_a_preposition_too_and_that_agrees_with_it():
    host = words(Post, "ru", "глава", "position", {"instrumental": "мэром", "genitive": "всего"})
    assert spaced(host.with_preposition("с")) == "с мэром"
    assert host.guesses.unsure == []
    other = words(Words, "ru", "враг", "body", {"instrumental": "всем", "prepositional": "мне"})
    assert spaced(other.with_preposition("с")) == "со всем"
    assert spaced(other.with_preposition("о")) == "обо мне"


def test_the_field_that_settles_a_form_may_have_a_name_of_its_own():
    host = Post(
        "ru",
        "to.position",
        Guesses(),
        {},
        "Глава",
        "position",
        columns={"dative": "to.forms.position_dative"},
    )
    host.cased("dative")
    host.cased("genitive")
    assert list(host.guesses.settled) == ["to.forms.position_dative", "to.position.forms.genitive"]


@pytest.mark.parametrize(
    ("name", "ask"),
    [
        ("case", lambda value: value.cased("dative")),
        ("initials", lambda value: value.initials("dative")),
        ("salutation", lambda value: value.salutation()),
        ("latin", lambda value: value.latin()),
        ("where", lambda value: value.at_place("where")),
        ("whereto", lambda value: value.at_place("whereto")),
        ("date", lambda value: value.dated("long")),
        ("words", lambda value: value.in_words("dative")),
        ("with_", lambda value: value.with_preposition("с")),
    ],
)
def test_a_filter_that_does_not_fit_says_which_and_what_this_is(name, ask):
    flag = Flag("ru", "on", Guesses(), {}, True)
    with pytest.raises(Unsayable) as refused:
        ask(flag)
    assert refused.value.what.ru == f"фильтр {name} здесь не подходит: это да или нет"
    assert refused.value.what.en == f"the filter {name} doesn't fit here: this is a yes or no"
    assert refused.value.remedy == Both(
        "Какой фильтр к чему подходит: wego-forms kind show.", "See wego-forms kind show."
    )
    assert str(refused.value) == refused.value.what.en


def test_a_form_of_another_text_is_printed_and_told_unless_it_was_reviewed():
    given = {"dative": "Министру связи", "genitive": "Главы города"}
    post = words(Post, "ru", "Глава города", "position", given)
    assert (post.cased("dative"), post.cased("genitive")) == ("Министру связи", "Главы города")
    assert post.guesses.unsure == [Unsure("host.forms.dative", "Министру связи", unlike_now("Глава города"))]
    vouched = Post("ru", "host", Guesses(), given, "Глава города", "position", vouched={"dative"})
    assert vouched.cased("dative") == "Министру связи"
    assert vouched.guesses.unsure == []


@pytest.mark.parametrize(
    ("value", "called"),
    [
        (Link("ru", "host", Guesses(), {}, "fsin.ru", "body", url="https://fsin.ru"), "a website's address"),
        (words(Code, "ru", "420111", "body"), "an address, a telephone number or a postcode"),
    ],
)
def test_what_has_no_case_refuses_the_filter_instead_of_being_declined_as_a_body(value, called):
    with pytest.raises(Unsayable, match=f"the filter case doesn't fit here: this is {called}"):
        value.cased("dative")


def test_what_the_rules_refuse_is_said_with_the_values_place():
    empty = words(Words, "ru", "", "body")
    for ask in (lambda: empty.cased("dative"), lambda: empty.with_preposition("с")):
        with pytest.raises(LanguageError) as refused:
            ask()
        assert refused.value.problems[0].place == "host"


def test_only_what_has_parts_has_something_behind_the_dot():
    assert Value("ru", "a", Guesses(), {}).parts() == {}


def test_words_are_compared_by_their_text_and_no_words_are_no():
    region, post = (words(of, "ru", "Самара", "region") for of in (Place, Post))
    assert region == post == "Самара"
    assert region != "Казань"
    assert len({region, post}) == 1
    assert region
    assert not words(Place, "ru", "", "region")


def test_a_text_of_several_lines_is_declined_as_one():
    body = words(Body, "ru", "Министерство\nсвязи", "body")
    assert str(body) == "Министерство\nсвязи"
    assert body.cased("genitive") == "Министерства связи"
    assert spaced(body.with_preposition("с")) == "с Министерством связи"


def test_a_short_word_stays_on_the_line_of_the_word_behind_it_in_every_form():
    office = words(Body, "ru", "Отдел по связи", "body")
    assert office.cased("genitive") == "Отдела по\u00a0связи"
    assert office.with_preposition("с") == "с\u00a0Отделом по\u00a0связи"
    assert words(Place, "ru", "Самара", "region").at_place("where") == "в\u00a0Самаре"


def test_in_english_a_place_has_its_article_in_running_text_and_other_words_stay():
    place, body = words(Place, "en", "Samara Region", "region"), words(Body, "en", "Office", "body")
    assert (str(place), place.cased("genitive")) == ("Samara Region", "the Samara Region")
    assert place.with_preposition("с") == "the Samara Region"
    assert (body.cased("dative"), body.with_preposition("с")) == ("Office", "Office")


@pytest.mark.parametrize(
    ("how", "russian", "english"),
    [
        ("where", "в Самарской области", "in the Samara Region"),
        ("whereto", "в Самарскую область", "to the Samara Region"),
        ("wherefrom", "из Самарской области", "from the Samara Region"),
    ],
)
def test_a_place_is_gone_to_and_come_from(how, russian, english):
    region = words(Place, "ru", "Самарская область", "region")
    assert spaced(region.at_place(how)) == russian
    assert list(region.guesses.settled) == [f"host.forms.{how}"]
    assert words(Place, "en", "Samara Region", "region").at_place(how) == english
    assert words(Place, "ru", "Самара", "region", {how: "там"}).at_place(how) == "там"


def test_a_websites_address_has_no_case():
    link = Link("ru", "site", Guesses(), {}, "wego.example", "body", "https://wego.example/")
    assert (str(link), link.url) == ("wego.example", "https://wego.example/")
    with pytest.raises(Unsayable, match="the filter case doesn't fit here: this is a website's address"):
        link.cased("dative")


@pytest.mark.parametrize(("lang", "yes", "no"), [("ru", "да", "нет"), ("en", "yes", "no")])
def test_a_flag_says_yes_or_no_and_is_it(lang, yes, no):
    on, off = (Flag(lang, "on", Guesses(), {}, value) for value in (True, False))
    assert (str(on), str(off)) == (yes, no)
    assert (bool(on), bool(off)) == (True, False)
    assert on == True  # noqa: E712
    assert on != off
    assert len({on, Flag(lang, "again", Guesses(), {}, True)}) == 1


def test_a_choice_prints_its_label_and_is_compared_by_either_name():
    seen = Choice("ru", "how", Guesses(), {}, "by_post", "почтой")
    assert str(seen) == "почтой"
    assert seen == "by_post"
    assert seen == "почтой"
    assert seen != "по почте"
    assert seen == Choice("en", "other", Guesses(), {}, "by_post", "by post")
    assert seen != Choice("ru", "how", Guesses(), {}, "by_hand", "лично")
    assert len({seen, Choice("en", "other", Guesses(), {}, "by_post", "by post")}) == 1
    assert seen.options == ()


def test_a_picture_is_no_text_and_says_what_to_do():
    photo = Shown("ru", "photo", Guesses(), {})
    assert str(photo) == "▣"
    refusal = photo.among_text()
    assert refusal.what == Both("картинка стоит среди текста", "the picture stands among text")
    assert refusal.remedy.ru == (
        "Дайте тегу {{ photo }} отдельный абзац или поставьте картинку с именем photo."
    )
    assert (
        refusal.remedy.en == "Give the tag {{ photo }} a paragraph of its own, or put a picture named photo."
    )


def test_a_text_of_paragraphs_is_marked_unless_said_and_blank_is_nothing():
    text = Prose("ru", "body", Guesses(), {}, "- раз\n- два")
    assert text.marked
    assert str(text) == "- раз\n- два"
    assert text
    assert not Prose("ru", "body", Guesses(), {}, " \n ")
    refusal = text.among_text()
    assert (
        refusal.what.en == "a text of paragraphs is taken as a piece of text: its marks ** and - would print"
    )
    assert refusal.remedy == Both(
        "Дайте тегу {{ body }} отдельный абзац, без фильтров.",
        "Give the tag {{ body }} a paragraph of its own, without filters.",
    )
