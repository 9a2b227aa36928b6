"""Two people in one text: their cases and how both are greeted."""

import pytest

from wego_forms.errors import LanguageError
from wego_forms.language import decline, salutation


@pytest.mark.parametrize(
    ("nominative", "dative", "instrumental"),
    [
        ("Ивановы Иван и Мария", "Ивановым Ивану и Марии", "Ивановыми Иваном и Марией"),
        ("Иван и Мария Ивановы", "Ивану и Марии Ивановым", "Иваном и Марией Ивановыми"),
        ("Вяземские Пётр и Вера", "Вяземским Петру и Вере", "Вяземскими Петром и Верой"),
        (
            "Иванов Иван Петрович и Петрова Анна Львовна",
            "Иванову Ивану Петровичу и Петровой Анне Львовне",
            "Ивановым Иваном Петровичем и Петровой Анной Львовной",
        ),
        (
            "Иван Петрович и Мария Ивановна",
            "Ивану Петровичу и Марии Ивановне",
            "Иваном Петровичем и Марией Ивановной",
        ),
    ],
)
def test_two_people_decline_each_by_their_own_name(nominative, dative, instrumental):
    forms = [decline(nominative, case, kind="person") for case in ("dative", "instrumental")]
    assert [form.text for form in forms] == [dative, instrumental]
    assert all(form.sure for form in forms)


@pytest.mark.parametrize("text", ["Ким Иван и Мария", "Ивановы Иван, Мария и Пётр", "Иванову Ивану и Марии"])
def test_where_the_words_do_not_tell_who_is_named_the_text_stays_and_is_marked(text):
    form = decline(text, "dative", kind="person")
    assert (form.text, form.sure) == (text, False)
    with pytest.raises(LanguageError):
        salutation(text, lang="ru")


@pytest.mark.parametrize(
    ("names", "russian", "english"),
    [
        (
            "Иванов Иван Петрович и Петрова Анна Львовна",
            "Уважаемые Иван Петрович и Анна Львовна!",
            "Dear Mr Ivanov and Ms Petrova",
        ),
        (
            "Ивановы Иван Петрович и Мария Ильинична",
            "Уважаемые Иван Петрович и Мария Ильинична!",
            "Dear Mr Ivanov and Ms Ivanova",
        ),
        (
            "Вяземские Пётр и Вера",
            "Уважаемые Пётр и Вера Вяземские!",
            "Dear Mr Viazemskii and Ms Viazemskaia",
        ),
        (
            "Иванов Иван и Петрова Анна",
            "Уважаемые господин Иванов и госпожа Петрова!",
            "Dear Mr Ivanov and Ms Petrova",
        ),
    ],
)
def test_both_are_greeted(names, russian, english):
    assert salutation(names, lang="ru") == russian
    assert salutation(names, lang="en") == english


@pytest.mark.parametrize(
    ("text", "dative", "russian", "english"),
    [
        (
            "господин и госпожа Ивановы",
            "господину и госпоже Ивановым",
            "Уважаемые господин и госпожа Ивановы!",
            "Dear Mr and Mrs Ivanov",
        ),
        (
            "Господин и госпожа Вяземские",
            "Господину и госпоже Вяземским",
            "Уважаемые господин и госпожа Вяземские!",
            "Dear Mr and Mrs Viazemskii",
        ),
        (
            "господин и госпожа Ким",
            "господину и госпоже Ким",
            "Уважаемые господин и госпожа Ким!",
            "Dear Mr and Mrs Kim",
        ),
    ],
)
def test_mr_and_mrs_share_one_family_name(text, dative, russian, english):
    form = decline(text, "dative", kind="person")
    assert (form.text, form.sure) == (dative, True)
    assert (salutation(text, lang="ru"), salutation(text, lang="en")) == (russian, english)


@pytest.mark.parametrize("text", ["супруги Ивановы", "семья Ивановых", "господа Орловы", "братья Гримм"])
def test_a_family_is_several_people_and_stays(text):
    form = decline(text, "dative", kind="person")
    assert (form.text, form.sure) == (text, False)
