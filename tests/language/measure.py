"""How fast declension is: `python tests/language/measure.py` prints the figures of docs/language.md."""

from __future__ import annotations

import itertools
import random
import time
from collections.abc import Callable

START = time.perf_counter()

from wego_forms.language import decline, regions  # noqa: E402

SYLLABLES = (
    "ба ва га да жа за ка ла ма на па ра са та фа ха ча ша ри ми ни ки ли ди ги ру му ну ту ку лу до го ро мо"
)
ENDINGS = "ов ев ин ский ова ева ина ская енко ук ян швили ич"
HARD = "щий чий цый ых ок ец ень аа ач ша оль ь их ний ой ица ук ко"
TOWNS = "ск во град ино горск ка ма"
GIVEN = "Рустам Ильдар Пётр Илья Лев Айсен Шолбан Магомед Андрей Юрий"
FATHERS = "Олегович Нургалиевич Ильич Кузьмич Гаджиевич Юрьевич Кара-оолович Петрович"
FAMILIES = (
    "Минниханов Ким Цой Шевчук Бондаренко Седых Ооржак Тер-Петросян Береговой Гребёнка Дюма Коваль Стрелец"
)
HARD_POSTS = (
    "Заместитель губернатора, курирующий вопросы связи,",
    "Его Превосходительство Чрезвычайный и Полномочный Посол",
    "Прокурор области государственный советник юстиции 2 класса, депутат",
    "Глава города-председатель Совета",
    "Начальник штаба-первый заместитель командующего/министр",
    "Директор института академик РАН, член Общественной палаты",
    "Временно исполняющая должность главы и председатель Думы",
    "Руководитель IT-службы, доктор наук, профессор",
)
BODIES = (
    "Государственное Собрание – Курултай",
    "Правительство (Кабинет Министров)",
    "Секретариат WeGO и Министерство цифрового развития",
    "Администрация, Дума и Контрольно-счётная палата",
)
POSTS = (
    "Губернатор",
    "Временно исполняющий обязанности губернатора",
    "Первый заместитель губернатора – министр финансов",
    "Председатель Законодательного Собрания",
    "Уполномоченный по правам человека",
)


def rate(texts: list[tuple[str, str]], run: Callable[[str, str], object]) -> str:
    """Texts a second of processor time, as text: the best of twelve parts, for a busy machine slows down the rest."""
    size, best = len(texts) // 12, 0.0
    for part in range(12):
        start = time.process_time()
        for text, kind in texts[part * size : (part + 1) * size]:
            run(text, kind)
        best = max(best, size / (time.process_time() - start))
    return f"{best:>10,.0f} a second"


def main() -> None:
    """Print every figure."""
    print(f"import                              {(time.perf_counter() - START) * 1000:8.1f} ms")
    for text, kind in (("Цыбульник Иван Ильич", "person"), ("Губернатор", "position")):
        start = time.perf_counter()
        decline(text, "dative", kind=kind)
        print(f"first {kind:<10}                    {(time.perf_counter() - start) * 1000:8.1f} ms")
    people = [
        (" ".join(name), "person")
        for name in itertools.product(FAMILIES.split(), GIVEN.split(), FATHERS.split())
    ]
    posts = [(f"{post} {region.genitive}", "position") for post in POSTS for region in regions()]
    mix = people + posts
    random.Random(1).shuffle(mix)
    print(f"mix, {len(mix)} distinct, words cold      ", rate(mix, dative))
    print("the same texts, another case       ", rate(mix, genitive))
    print("the same again (a batch's repeats) ", rate(mix * 10, genitive))
    rng = random.Random(2)
    unseen = []
    for _ in range(20_000):
        family = "".join(rng.choices(SYLLABLES.split(), k=3)).capitalize() + rng.choice(ENDINGS.split())
        unseen.append((f"{family} {'Анна Ивановна' if family[-1] == 'а' else 'Иван Иванович'}", "person"))
    print("20,000 family names never seen     ", rate(unseen, dative))
    hard, endings = [], HARD.split()
    for number in range(20_000):
        family = "".join(rng.choices(SYLLABLES.split(), k=3)).capitalize() + endings[number % len(endings)]
        hard.append((f"{family} Иван Иванович", "person"))
    print("20,000 hard family names never seen", rate(hard, dative))
    plain = [
        (f"{post} {region.genitive} № {number}", "position")
        for number in range(24)
        for post in POSTS
        for region in regions()
    ]
    print(f"{len(plain):,} distinct plain posts        ", rate(plain, dative))
    places = []
    for _ in range(10_000):
        town = "".join(rng.choices(SYLLABLES.split(), k=3)).capitalize() + rng.choice(TOWNS.split())
        places += [(f"город {town}", "municipality"), (f"{town}ский муниципальный район", "municipality")]
    print("20,000 towns and districts unseen  ", rate(places, dative))
    for what, kind, heads in (("posts", "position", HARD_POSTS), ("bodies", "body", BODIES)):
        texts = [
            (f"{head} {region.genitive} № {number}", kind)
            for number in range(24 if kind == "position" else 48)
            for head in heads
            for region in regions()
        ]
        print(f"{len(texts):,} distinct hard {what:<7}       ", rate(texts, dative))


def dative(text: str, kind: str) -> object:
    """The dative of a text."""
    return decline(text, "dative", kind=kind)  # type: ignore[arg-type]


def genitive(text: str, kind: str) -> object:
    """The genitive of a text."""
    return decline(text, "genitive", kind=kind)  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
