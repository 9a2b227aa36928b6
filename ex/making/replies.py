"""Make the templates of the kind `reply` from our letter: what is answered, the decision, the reasons.

Run: python examples/making/replies.py
"""

from __future__ import annotations

from parts import opened, saved

LEAD = {
    "ru": (
        "Ваше обращение{% if reply_to.number and reply_to.date %} от {{ reply_to.date|date('long') }} "
        "№ {{ reply_to.number }}{% endif %} {{ topic|with_('о') }} рассмотрено.",
        "{%p if decision == 'granted' %}",
        "Принято положительное решение.",
        "{%p elif decision == 'forwarded' %}",
        "Обращение направлено по принадлежности: {{ forwarded_to }}.",
        "{%p else %}",
        "Удовлетворить обращение не представляется возможным.",
        "{%p endif %}",
    ),
    "en": (
        "Your letter{% if reply_to.number and reply_to.date %} No. {{ reply_to.number }} of {{ reply_to.date }}"
        "{% endif %} concerning {{ topic }} has been considered.",
        "{%p if decision == 'granted' %}",
        "The request has been granted.",
        "{%p elif decision == 'forwarded' %}",
        "Your letter has been forwarded to {{ forwarded_to }}.",
        "{%p else %}",
        "We regret that the request cannot be granted.",
        "{%p endif %}",
    ),
}


def main() -> None:
    """Write ru/reply.docx and en/reply.docx."""
    for lang in ("ru", "en"):
        document = opened(lang)
        tag = next(each for each in document.paragraphs if each.text == "{{ body }}")
        opening, closing = tag._p.getprevious(), tag._p.getnext()
        for text in LEAD[lang]:
            tag.insert_paragraph_before(text, tag.style)
        tag.runs[0].text = "{{ text }}"
        for element in (opening, closing):
            element.getparent().remove(element)
        saved(document, lang, "reply")


if __name__ == "__main__":
    main()
