"""Records of applications and of an office's own form, as hypothesis makes them: odd, and valid."""

import datetime as dt

from hypothesis import strategies as st

WORD = st.text("абвгдежзиклмнопрстуфхцчшэюя", min_size=2, max_size=9).map(str.capitalize)
#: Texts of a Russian form: signs, letters of the Volga's languages, slashes and dashes as people write them.
RUSSIAN = st.text("абвгжзиклмноп «»–-№&<>\"'/().,;123Әҗң", min_size=1, max_size=60).map(
    lambda text: f"Я{text.strip()}я"
)
ENGLISH = st.text("abcdefgh ijk–-&<>\"'/().,;123", min_size=1, max_size=60).map(
    lambda text: f"A{text.strip()}z"
)
BOTH = st.fixed_dictionaries({"ru": RUSSIAN, "en": ENGLISH})
LATIN = st.sampled_from(["Yuri Gagarin", "Ursula von der Leyen", "Li Wei", "O'Neil, Conor"])
PERSON = st.one_of(
    st.fixed_dictionaries(
        {"family": WORD.map(lambda word: f"{word}ов"), "given": st.sampled_from(["Иван", "Пётр", "Олег"])},
        optional={"patronymic": st.sampled_from(["Иванович", "Петрович", "Ильич"]), "latin": LATIN},
    ),
    st.sampled_from(
        [
            {"family": "Римский-Корсаков", "given": "Николай", "patronymic": "Андреевич"},
            {"family": "Гайнутдинова", "given": "Әлфия", "patronymic": "Җәүдәтовна"},
            {"family": "Алиев", "given": "Гейдар", "patronymic": "Алирза оглы"},
            {"family": "Ли", "given": "Анна", "patronymic": "Сергеевна"},
        ]
    ),
)
MONTH = st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2019, 1, 1))
TERM = st.fixed_dictionaries(
    {"start": MONTH.map(lambda day: f"{day:%Y-%m}")},
    optional={"end": st.dates(dt.date(2020, 1, 1), dt.date(2035, 1, 1)).map(lambda day: f"{day:%Y-%m}")},
)
DAY = st.dates(min_value=dt.date(2000, 1, 1), max_value=dt.date(2030, 1, 1)).map(str)
EMAIL = st.sampled_from(["mail@city.example", "a.b@x.ru", "a.very.long.name.of.a.department@city.example"])
PHONE = st.sampled_from(["+7 84235 2-00-01", "+82 2 720 2937", "+7 (495) 123-45-67", "+44 20 7946 0958"])
WEBSITE = st.sampled_from(["https://city.example", "www.gorod.ru", "http://city.example/about/office?id=1"])
_CONTACT = {"person": PERSON, "position": BOTH, "email": EMAIL, "phone": PHONE, "fax": PHONE}


def some(**fields):
    """A block with any of these fields."""
    return st.fixed_dictionaries({}, optional=fields)


CONTACT = some(**_CONTACT, department=BOTH)
APPLICATIONS = some(
    applicant=some(
        name=BOTH,
        authority=BOTH,
        website=WEBSITE,
        address=some(street=BOTH, postcode=st.just("433508"), country=st.sampled_from(["RU", "KZ", "BY"])),
    ),
    head=some(**_CONTACT, term=TERM),
    head_contact=CONTACT,
    it_head=CONTACT,
    wego_contact=CONTACT,
    date=DAY,
)
VISITS = st.fixed_dictionaries(
    {"purpose": BOTH},
    optional={
        "story": st.fixed_dictionaries(
            {
                "ru": st.lists(RUSSIAN, min_size=1, max_size=3).map("\n\n".join),
                "en": st.lists(ENGLISH, min_size=1, max_size=3).map("\n\n".join),
            }
        ),
        "day": DAY,
        "hour": st.times().map(lambda time: f"{time:%H:%M}"),
        "month": MONTH.map(lambda day: f"{day:%Y-%m}"),
        "period": TERM,
        "guests": st.one_of(st.integers(0, 99_999_999), st.sampled_from([1.5, 0.25, 1234.5])),
        "budget": st.integers(0, 10**11).map(lambda cents: f"{cents // 100}.{cents % 100:02}"),
        "online": st.booleans(),
        "format": st.sampled_from(["full", "remote"]),
        "leader": PERSON,
        "host": st.fixed_dictionaries({"position": BOTH, "person": PERSON}),
        "town": st.sampled_from([{"ru": "Самарская область", "en": "Samara Region"}]),
        "agency": BOTH,
        "nation": st.sampled_from(["RU", "KZ", "CI", "CD", "KP", "KR", "GB"]),
        "mail": EMAIL,
        "phone": PHONE,
        "site": WEBSITE,
        "index": st.sampled_from(["432017", "SW1A 1AA"]),
        "agenda": st.lists(
            st.fixed_dictionaries({"item": BOTH}, optional={"minutes": st.integers(1, 600)}), max_size=5
        ),
    },
)
