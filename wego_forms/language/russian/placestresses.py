"""Towns whose stress or gender the ending doesn't tell, and the dictionary tells wrong or not at all."""

from __future__ import annotations

import re

from wego_forms.errors import Both
from wego_forms.language.russian import doubts
from wego_forms.language.russian.engines import is_known, is_noun
from wego_forms.language.russian.spelling import syllables
from wego_forms.language.wordlist import words

SOFT_FEMININE = frozenset(
    words(
        "мухоршибирь "
        "лодзь овернь арамиль парабель епифань бершеть бисерть будогощь бытошь залегощь катынь хатынь лагань ардонь "
        "черепеть "
        "свень самусь россь несь тростань смаргонь купчегень сморгонь стромынь кишерть урвань"
    )
)
SOFT_MASCULINE = frozenset(
    words(
        "торунь вупперталь фушунь цзисянь аньшань судиславль гостомель скидель хороль пильзень пльзень пшемысль "
        "лаваль звягель яшкуль шербакуль еткуль тисуль гергебиль унцукуль тигиль хабль кошехабль эрбиль караидель "
        "саранпауль лямбирь чалтырь бишкуль ирпень мядель гуаякиль рафаель мигель агадырь актюбь мстиславль "
        "изяславль ардебиль амоль сиануквиль бегомль гейгель"
    )
)
"""Towns in -ь whose gender the dictionary has wrong, or not (Лодзи, Торуня)."""
_STRESSED = frozenset(
    words(
        "елец череповец городец донец повенец кременец луганец сергач киржач бахмач островец тростянец "
        "зеленец "
        "петродворец трускавец хотынец коневец яблонец бирюч реж карагач"
    )
)
"""Towns with a stressed ending in the instrumental (Ельцом); Торопец, Олонец, Каменец have -ем."""
_UNSTRESSED = frozenset(
    words(
        "торопец олонец каменец олевец каменец-подольский грязовец гороховец юрьевец малоярославец кролевец "
        "лунинец "
        "вавож арбаж "
        "сторожинец марганец волчанец подосиновец воротынец ленивец комсомолец красногвардеец уралец путеец "
        "бобринец "
        "либерец сосновец буденовец павелец единец эдинец хомутец"
    )
)
TOLD_ETS = frozenset(name for name in _STRESSED | _UNSTRESSED if name.endswith("ец"))
"""Towns in -ец: their vowel drops."""
_STRESSED_A = frozenset(words("шуша аша айша свеча могоча гянджа букачача кища чурапча акуша шемурша"))
_UNSTRESSED_A = frozenset(
    words(
        "шарджа аруша фоджа унжа "
        "орша икша ирша ворша выша даша южа буча тулча суджа сунжа пряжа паша бреша унеча шаша ахалша уржа"
    )
)
"""Of two syllables, in -жа, -ша, -ча, -ща: Шушой, Оршей."""


_UNSTRESSED_YA = frozenset(
    words(
        "анталья конья малатья кютахья сакарья амасья антакья севилья болонья ла-корунья барранкилья касталья "
        "шахунья мелилья марбелья авилья бастилья марсилья компанья шампанья"
    )
)
"""Towns in -ья with the stress before it; Шарья and Ханья have it on the end."""
_STAYING_STRESS = re.compile(r"(?:дж|[аеиоуыя].*ич|[рйт]ч|[ео]вац|.иц)$")
"""Кередж, Норвич, Крагуевац, Хемниц: foreign names whose stress doesn't go to the ending."""


def in_stressed(said: str, low: str, doubt: Both | None) -> tuple[str, Both | None]:
    """The instrumental of a town where it hangs on the stress (Ельцом, Шушой); marked where no list tells."""
    last = low.rpartition(" ")[2]
    if low.endswith("ец"):
        if last in _STRESSED:
            return (f"{said[:-2]}ом", None)
        known = last in _UNSTRESSED
        return (f"{said[:-2]}ем" if known else said), None if known else doubts.INSTRUMENTAL
    if low.endswith(("жа", "ша", "ча", "ща")):
        if last in _STRESSED_A or last in _UNSTRESSED_A:
            return f"{said[:-2]}{'ой' if last in _STRESSED_A else 'ей'}", None
        told = is_noun(last) or (is_known(low) and syllables(low) > 2)
        return said, doubt if told else doubts.INSTRUMENTAL
    if _STAYING_STRESS.search(last) and not is_noun(last):
        return f"{said[:-2]}ем", None
    if last in _UNSTRESSED_YA or (
        last.endswith(("ица", "нца")) and syllables(last) > 2 and not is_noun(last)
    ):
        return said, None
    if low[-1] in "жшчщ":
        if last in _STRESSED or last in _UNSTRESSED:
            return f"{said[:-2]}{'ом' if last in _STRESSED else 'ем'}", None
        if (said.endswith("ом") and not is_noun(low)) or (
            low[-1] == "ж" and syllables(low) == 1 and low != "льеж"
        ):
            return said, doubts.INSTRUMENTAL  # Бучачем, though the dictionary has Бучачом
    return said, doubt or (doubts.INSTRUMENTAL if low.endswith("ья") else None)
