"""The reasons for which a form is not sure, in the two languages of the users."""

from __future__ import annotations

from wego_forms.errors import Both

NO_GENDER = Both(
    "по имени не видно, мужчина это или женщина", "the name doesn't tell whether it is a man or a woman"
)
OTHER_GENDER = Both("отчество говорит о другом поле", "the patronymic tells of the other gender")
FAMILY_GENDER = Both(
    "фамилия и имя говорят о разном поле", "the family name and the given name tell of different genders"
)
INITIALS = Both(
    "вместо имени и отчества инициалы: впишите имя и отчество полностью",
    "initials stand for the name and patronymic: write them in full",
)
TITLE_GENDER = Both(
    "титул и имя говорят о разном поле", "the title and the given name tell of different genders"
)
ENGINES_DISAGREE = Both(
    "по правилу форма такая, а словари дают другую",
    "the rule gives this form, the dictionaries give another",
)
FLEETING = Both(
    "беглая гласная: в фамилиях её и сохраняют, и опускают",
    "a fleeting vowel: families keep it or drop it",
)
NOUN_OR_FAMILY = Both(
    "фамилия совпадает с нарицательным словом: склоняется и так, и так",
    "the family name is also a common noun: families decline it either way",
)
FEMININE_NOUN = Both(
    "нарицательное слово женского рода: для фамилии мужчины нормы нет",
    "the common noun is feminine: there is no norm for a man's family name",
)
UNKNOWN_ADJECTIVE = Both(
    "слова нет в словаре, а по окончанию не видно, прилагательное это или существительное",
    "the word isn't in the dictionary, and the ending doesn't tell an adjective from a noun",
)
STRESSED_ADJECTIVE = Both(
    "есть прилагательные и на -ой, и на -ий: окончание зависит от ударения",
    "there are adjectives in -ой and in -ий: the ending depends on the stress",
)
POSSESSIVE_ADJECTIVE = Both(
    "притяжательное прилагательное: в фамилии пишут и Волчьего, и Волчего",
    "a possessive adjective: family names keep its soft sign (Волчьего) or drop it (Волчего)",
)
SEVERAL = Both("здесь названо несколько человек", "several people are named here")
NO_NAME_WORD = Both(
    "есть слово, которого в имени не бывает: обращение, звание или сокращение",
    "a word that is no part of a name: a form of address, a title or an abbreviation",
)
TOO_SHORT = Both(
    "фамилия из одной-двух букв: склоняется ли она, знает её носитель",
    "a family name of one or two letters: only its bearer knows whether it declines",
)
NO_NORM = Both("для таких фамилий нет нормы", "there is no norm for such family names")
USAGE_VARIES = Both("в употреблении обе формы", "both forms are in use")
INSTRUMENTAL = Both(
    "творительный падеж зависит от ударения или происхождения имени, а их по написанию не видно",
    "the instrumental depends on the stress or the origin of the name, which the spelling doesn't show",
)
HYPHENATED = Both(
    "склоняется ли первая часть, по ней не видно", "whether the first part declines can't be seen from it"
)
FOREIGN_A = Both(
    "иноязычная фамилия на -а: ударение решает, склоняется ли она",
    "a foreign name in -а: the stress decides whether it declines",
)
EAST_ASIAN = Both(
    "порядок и склонение частей восточноазиатского имени зависят от привычки человека",
    "order and declension of an East Asian name depend on the bearer's habit",
)
BEYOND_RULES = Both("правила не справились с этим словом", "the rules couldn't cope with this word")
UNKNOWN_WORD = Both("слова нет в словаре", "the word isn't in the dictionary")
NO_HEAD = Both("не найдено слово, которое склоняется", "no word was found that could be declined")
NOT_A_POST = Both(
    "главное слово – не лицо: должность ли это, по нему не видно",
    "the head word is no person: whether it is a post can't be seen from it",
)
NAME_NOT_NOMINATIVE = Both(
    "похоже, что имя стоит не в именительном падеже: впишите именительный",
    "the name seems to be in another case: write the nominative",
)
NOT_NOMINATIVE = Both(
    "похоже, что текст стоит не в именительном падеже", "the text doesn't seem to be in the nominative"
)
TWO_NOMINATIVES = Both(
    "после главного слова стоит ещё один именительный падеж",
    "another nominative follows the head word",
)
UNKNOWN_PLACE = Both(
    "название не из таблицы: склонено по правилу", "the name isn't in the tables: declined by rule"
)
UNDECLINED_PLACE = Both(
    "названия нет в таблице, и правила для него нет: оставлено как есть",
    "the name isn't in the tables and no rule fits it: left as it is",
)
NO_PATRONYMIC_ORDER = Both(
    "порядок слов имени понят по догадке", "the order of the words of the name was guessed"
)
ADJECTIVE_ALONE = Both(
    "прилагательное без существительного: должность ли это, по нему не видно",
    "an adjective without a noun: whether it is a post can't be seen from it",
)
PART_OF_A_REGION = Both(
    "похоже на название региона без слова «область», «край» или «республика»",
    "this looks like a region's name without its область, край or республика",
)
ALL_CAPITALS = Both("должность набрана прописными буквами", "the post is written in capital letters")
SMALL_NAME = Both(
    "название набрано строчными буквами: впишите его с заглавной",
    "a place's name is in small letters: write it with a capital",
)
CHANGED_PLACES = Both(
    "похоже, что фамилия и имя поменялись местами",
    "the family name and the given name seem to have changed places",
)
LIKE_A_SUBJECT = Both(
    "такого региона или страны в таблице нет, но есть похожее название: возможна описка",
    "the table has no such region or country, but one of a like name: it may be misspelt",
)
BOTH_PREPOSITIONS = Both("с этим названием говорят и «в», и «на»", "usage has both with this name, в or на")
IN_OR_ON = Both(
    "по названию не видно, «в» или «на»: так могут называться и город, и остров, и река, и местность",
    "the name doesn't tell whether it takes в or на: towns, islands, rivers and lands may be called so",
)
