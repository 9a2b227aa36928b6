"""The kinds of fault that the eighteenth set of places found, by neighbours that aren't in the set."""

import pytest

from wego_forms.language import Form, decline, where


@pytest.mark.parametrize(
    ("place", "genitive", "located"),
    [
        ("губернаторство Гиза", "губернаторства Гиза", "в губернаторстве Гиза"),
        ("пролив Вилькицкого", "пролива Вилькицкого", "в проливе Вилькицкого"),
        ("бухта Провидения", "бухты Провидения", "в бухте Провидения"),
        ("ледник Федченко", "ледника Федченко", "на леднике Федченко"),
        ("пик Победы", "пика Победы", "на пике Победы"),
        ("вулкан Эльбрус", "вулкана Эльбрус", "на вулкане Эльбрус"),
        ("вулкан Ключевской", "вулкана Ключевского", "на вулкане Ключевском"),
        ("водохранилище Сайма", "водохранилища Сайма", "на водохранилище Сайма"),
        ("фьорд Тана", "фьорда Тана", "во фьорде Тана"),
        ("перешеек Карельский", "перешейка Карельского", "на перешейке Карельском"),
        ("каньон Сулакский", "каньона Сулакского", "в каньоне Сулакском"),
        ("протока Каменная", "протоки Каменной", "в протоке Каменной"),
        ("пустыня Гоби", "пустыни Гоби", "в пустыне Гоби"),
    ],
)
def test_a_water_or_a_height_declines_by_its_common_noun_and_an_adjective_agrees(place, genitive, located):
    assert decline(place, "genitive", kind="municipality") == Form(genitive)
    assert where(place) == Form(located)


def test_where_both_prepositions_are_written_the_place_stays_marked():
    assert decline("канал имени Москвы", "genitive", kind="municipality") == Form("канала имени Москвы")
    assert not where("канал имени Москвы").sure
