from time import process_time

import pytest

from tests.pdf.documents import lines, p, parts, r, word, words
from wego_forms.pdf import draw

LEFT, RIGHT = 85.05, 595.3 - 28.35
LONG = "От имени Правительства Ульяновской области благодарю Вас за направление представителей Республики Татарстан "


def test_a_justified_paragraph_fills_every_line_but_the_last():
    found = words(draw(parts(p(LONG * 3, '<w:jc w:val="both"/>'))).pdf)
    rows = {}
    for one in found:
        rows.setdefault(round(one.baseline), []).append(one)
    *full, last = rows.values()
    assert len(full) >= 3
    assert all(abs(row[-1].right - RIGHT) < 0.2 and abs(row[0].left - LEFT) < 0.2 for row in full)
    assert last[-1].right < RIGHT - 20


@pytest.mark.parametrize(
    ("settings", "stretched"),
    [("", True), ("<w:compat><w:doNotExpandShiftReturn/></w:compat>", False)],
)
def test_a_justified_line_that_a_break_ends_is_stretched_unless_the_settings_say_otherwise(
    settings, stretched
):
    body = '<w:p><w:pPr><w:jc w:val="both"/></w:pPr>' + r("два слова\n" + LONG) + "</w:p>"
    found = words(draw(parts(body, settings=settings)).pdf)
    assert found[0].baseline == found[1].baseline
    assert (found[1].right > RIGHT - 1) == stretched
    assert (found[1].left - found[0].right < 4) != stretched


def test_no_break_spaces_keep_their_width_and_their_words_together():
    pdf = draw(parts(p(LONG * 2 + "А\u00a0Б\u00a0В " + LONG, '<w:jc w:val="both"/>'))).pdf
    a, b, c = (word(pdf, letter) for letter in "АБВ")
    assert a.baseline == b.baseline == c.baseline
    assert b.left - a.right == pytest.approx(3.5, abs=0.1)


@pytest.mark.parametrize(
    ("align", "left", "right"), [("right", None, RIGHT), ("left", LEFT, None), ("center", None, None)]
)
def test_a_line_is_aligned(align, left, right):
    one = word(draw(parts(p("Слово", f'<w:jc w:val="{align}"/>'))).pdf, "Слово")
    if left:
        assert one.left == pytest.approx(left, abs=0.1)
    elif right:
        assert one.right == pytest.approx(right, abs=0.1)
    else:
        assert (one.left + one.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.1)


def test_first_line_and_hanging_indents():
    pdf = draw(
        parts(
            p("красная " + LONG, '<w:ind w:firstLine="709"/>'),
            p("висячий " + LONG, '<w:ind w:left="709" w:hanging="709"/>'),
        )
    ).pdf
    found = words(pdf)
    starts = [
        one.left
        for one, before in zip(found, [None, *found], strict=False)
        if before is None or one.top > before.top + 4
    ]
    assert starts[0] == pytest.approx(LEFT + 35.45, abs=0.1)
    assert starts[1] == pytest.approx(LEFT, abs=0.1)
    assert starts[2] == pytest.approx(LEFT, abs=0.1)
    assert starts[3] == pytest.approx(LEFT + 35.45, abs=0.1)


def _tabbed(kind, leader="none", pos=6000):
    return f'<w:tabs><w:tab w:val="{kind}" w:leader="{leader}" w:pos="{pos}"/></w:tabs>'


@pytest.mark.parametrize(
    ("kind", "edge", "shift"), [("left", "left", 0.0), ("right", "right", 0.0), ("decimal", "right", 10.5)]
)
def test_text_after_a_tab_stands_at_its_stop(kind, edge, shift):
    pdf = draw(parts(p("до\t125,5", _tabbed(kind)))).pdf
    assert getattr(word(pdf, "125,5"), edge) == pytest.approx(LEFT + 300 + shift, abs=0.2)


@pytest.mark.parametrize(
    ("text", "words", "after"),
    [
        ("1.500,25", "до", ",25"),
        ("1,500.25", "to", ".25"),
        ("1,500", "to", ""),
        ("1,500", "до", ",500"),
        ("12.5", "до", ".5"),
        ("1.500", "до", ""),
        ("12,5", "to", ",5"),
    ],
)
def test_a_decimal_tab_goes_by_the_decimal_mark_of_the_language(text, words, after):
    pdf = draw(parts(p(words), p(f"{words}\t{text}", _tabbed("decimal")))).pdf
    right = 3.5 * (after[:1] in (",", ".")) + 7 * len(after[1:])
    assert word(pdf, text).right == pytest.approx(LEFT + 300 + right, abs=0.2)


def test_a_centred_tab_and_default_stops():
    pdf = draw(parts(p("до\tпосле", _tabbed("center")), p("раз\tдва\tтри"))).pdf
    middle = word(pdf, "после")
    assert (middle.left + middle.right) / 2 == pytest.approx(LEFT + 300, abs=0.2)
    assert word(pdf, "два").left == pytest.approx(LEFT + 36, abs=0.2)
    assert word(pdf, "три").left == pytest.approx(LEFT + 72, abs=0.2)


def test_a_leader_fills_the_tab():
    (line,) = lines(draw(parts(p("Глава\t12", _tabbed("right", "dot")))).pdf)
    assert "....................." in line


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("торгово-промышленный", "торгово-"),
        ("58-93-43-22-11-00", "58-93-43-"),
        ("2010–2015–2020–2025", "2010–2015–"),
        ("день/месяцдень/год", "день/"),
        ("превысокомногорассмотрительствующий", "превысоком"),
    ],
)
def test_where_a_long_word_is_divided(text, first):
    assert lines(draw(parts(p(text, '<w:ind w:right="7700"/>'))).pdf)[0].startswith(first)


def test_a_soft_hyphen_shows_only_where_the_line_ends():
    whole = "<w:p>" + r("прави") + "<w:r><w:softHyphen/></w:r>" + r("тельство") + "</w:p>"
    assert lines(draw(parts(whole)).pdf) == ["правительство"]
    narrow = whole.replace("<w:p>", '<w:p><w:pPr><w:ind w:right="8400"/></w:pPr>')
    assert lines(draw(parts(narrow)).pdf) == ["прави-", "тельство"]


@pytest.mark.parametrize("end", ["\u00ad", "\u00ad\n"])
@pytest.mark.parametrize("align", ["left", "right"])
def test_a_soft_hyphen_at_the_end_of_a_paragraph_or_before_a_break_divides_nothing(end, align):
    pdf = draw(parts(p("слово" + end, f'<w:jc w:val="{align}"/>'))).pdf
    (found,) = words(pdf)
    assert found.text == "слово"
    assert (abs(found.right - RIGHT) < 0.2) is (align == "right")


@pytest.mark.parametrize(("tabs", "stop"), [(1, -36), (2, 0), (3, 36)])
def test_usual_stops_stand_in_the_margin_too(tabs, stop):
    pdf = draw(parts(p("\t" * tabs + "слово", '<w:ind w:left="-1080"/>'))).pdf
    assert word(pdf, "слово").left == pytest.approx(LEFT + stop, abs=0.2)


def test_runs_that_touch_make_one_word():
    pdf = draw(parts(f"<w:p>{r('пред')}{r('став', '<w:b/>')}{r('ители')}</w:p>")).pdf
    assert lines(pdf) == ["представители"]


@pytest.mark.parametrize(
    "runs",
    [
        ("торгово-промышленный",),
        ("торгово", "-промышленный"),
        ("торгово-", "промышленный"),
        ("торгово", "-", "промышленный"),
    ],
)
def test_a_line_may_end_after_a_hyphen_whatever_run_it_is_in(runs):
    made = "".join(r(run, props) for run, props in zip(runs, ("", "<w:i/>", ""), strict=False))
    pdf = draw(parts(f'<w:p><w:pPr><w:ind w:right="7600"/></w:pPr>{made}</w:p>')).pdf
    assert lines(pdf) == ["торгово-", "промышленный"]


def test_a_line_may_end_where_a_run_ends_with_a_space_of_no_width():
    made = r("торгово\u200b") + r("промышленный", "<w:i/>")
    assert lines(draw(parts(f'<w:p><w:pPr><w:ind w:right="7600"/></w:pPr>{made}</w:p>')).pdf) == [
        "торгово",
        "промышленный",
    ]


def test_a_word_of_very_many_runs_fills_its_lines():
    pdf = draw(parts(f"<w:p>{r('a') * 200}</w:p>")).pdf
    assert [len(line) for line in lines(pdf)] == [77, 77, 46]
    assert max(word.right for word in words(pdf)) < 567


def test_a_word_of_very_many_runs_is_broken_in_little_time():
    run = "<w:r><w:t>a</w:t></w:r>"
    start = process_time()
    pdf = draw(parts(f"<w:p>{run * 20_000}</w:p>")).pdf

    assert process_time() - start < 5
    assert pdf.startswith(b"%PDF")


def test_a_line_may_be_overfull_by_half_a_twip_as_libreoffice_sets_text_in_whole_ones():
    # 8304.4 twips without its last word
    text = "unknown printer took a galley of type and scrambled it to make a type specimen book. Конец"
    made = [p(text, f'<w:ind w:right="{9638 - room}"/>', '<w:sz w:val="24"/>') for room in (8304, 8303)]
    ends = [line.split()[-1] for line in lines(draw(parts(*made)).pdf)]
    assert ends == ["book.", "Конец", "specimen", "Конец"]


def test_a_break_at_a_paragraphs_end_leaves_a_line_to_write_on():
    broken = draw(parts("<w:p>" + r("а\n") + "</w:p>", p("б"))).pdf
    plain = draw(parts(p("а"), p("б"))).pdf
    height = word(plain, "б").baseline - word(plain, "а").baseline
    assert word(broken, "б").baseline == pytest.approx(word(plain, "б").baseline + height)


@pytest.mark.parametrize("boxes", [False, True])
def test_a_carriage_return_in_a_text_ends_the_line_as_in_libreoffice(boxes):
    drawing = draw(parts(p("раз&#13;два")), boxes=boxes)
    assert lines(drawing.pdf) == ["раз", "два"]
    assert drawing.problems == ()


def test_a_line_feed_parts_words_in_small_capitals_too():
    text = "<w:p><w:r><w:rPr>{}</w:rPr><w:t>раз&#10;два</w:t></w:r></w:p>"
    assert [len(words(draw(parts(text.format(look))).pdf)) for look in ("", "<w:smallCaps/>")] == [2, 2]
