"""What the documents in the manner of offices are written with: sentences, VML, shapes and groups."""

from tests.pdf.documents import p, r

SENTENCES = (
    "От имени Правительства области благодарю Вас за направление представителей для участия в работе ассамблеи.",
    "Прошу рассмотреть возможность проведения совместного заседания рабочей группы в первом квартале 2026 года.",
    "Одновременно сообщаю, что необходимые сведения направлены в установленном порядке письмом № 73-Г-01/18086исх.",
    "Контактное лицо – начальник управления внешних связей, телефон (8422) 58-93-43, адрес пл. Ленина, д. 1.",
)
BOTH = '<w:jc w:val="both"/><w:ind w:firstLine="709"/>'


def prose(count, props=BOTH, start=0):
    """Paragraphs of four sentences in turn, each paragraph beginning with another."""
    return "".join(
        p(" ".join(SENTENCES[(number + place) % 4] for place in range(2 + number % 3)), props)
        for number in range(start, start + count)
    )


TEXT_BOX = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)


def pict(shape):
    """A run that holds VML."""
    return f"<w:r><w:pict>{shape}</w:pict></w:r>"


def vml(style, content="", kind="shape", looks='fillcolor="white" strokecolor="black"', wrap=""):
    """A VML shape; `content` are blocks of its text box."""
    inside = (
        f'<v:textbox inset="7.2pt,3.6pt,7.2pt,3.6pt"><w:txbxContent>{content}</w:txbxContent></v:textbox>'
        if content
        else ""
    )
    known = TEXT_BOX if kind == "shape" else ""
    named = ' type="#_x0000_t202"' if kind == "shape" else ""
    wrapped = f'<w10:wrap type="{wrap}"/>' if wrap else ""
    return f'{known}<v:{kind} id="s1"{named} style="{style}" {looks}>{inside}{wrapped}</v:{kind}>'


def wsp(content="", kind="rect", at=(0, 0), size=(1800000, 720000), looks="", body="", turn=""):
    """A wps:wsp for a group or a graphic; places and sizes in EMU."""
    held = f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>" if content else ""
    return (
        f'<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm {turn}><a:off x="{at[0]}" y="{at[1]}"/>'
        f'<a:ext cx="{size[0]}" cy="{size[1]}"/></a:xfrm><a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>{looks}'
        f'</wps:spPr>{held}<wps:bodyPr lIns="91440" tIns="45720" rIns="91440" bIns="45720" {body}/></wps:wsp>'
    )


def grouped(*inside, at=(0, 0), size=(3600000, 1800000), child=None, child_size=None, tag="wpg:wgp"):
    """A group: its place and size outside, and the same in its children's measure."""
    child, child_size = child or at, child_size or size
    pair = '<a:{} x="{}" y="{}"/><a:{} cx="{}" cy="{}"/>'
    inner = pair.format("off", *at, "ext", *size) + pair.format("chOff", *child, "chExt", *child_size)
    name = "<wpg:cNvGrpSpPr/>"
    return f"<{tag}>{name}<wpg:grpSpPr><a:xfrm>{inner}</a:xfrm></wpg:grpSpPr>{''.join(inside)}</{tag}>"


def graphic(content, place, cx, cy, kind="Shape"):
    """A run with a drawing in place (see `anchor`)."""
    uri = f"http://schemas.microsoft.com/office/word/2010/wordprocessing{kind}"
    extent = f'<wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
    named = '<wp:docPr id="1" name="Рисунок 1"/><wp:cNvGraphicFramePr/>'
    graph = f'<a:graphic><a:graphicData uri="{uri}">{content}</a:graphicData></a:graphic>'
    # The wrap stands between the extent and the name, where Word has it.
    head, wrap, tail = place.rpartition("<wp:wrap")
    if not wrap:
        return f"<w:r><w:drawing>{place.replace('EXTENT', extent + named + graph)}</w:drawing></w:r>"
    return f"<w:r><w:drawing>{head}{extent}{wrap}{tail.replace('EXTENT', named + graph)}</w:drawing></w:r>"


def either(choice, fallback, needs="wps"):
    """A run's drawing with what older readers show instead."""
    inner = choice.removeprefix("<w:r>").removesuffix("</w:r>")
    other = fallback.removeprefix("<w:r>").removesuffix("</w:r>")
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="{needs}">{inner}</mc:Choice>'
        f"<mc:Fallback>{other}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def para(*runs, props=""):
    """A paragraph of runs given as XML or text."""
    return (
        f"<w:p><w:pPr>{props}</w:pPr>{''.join(one if one.startswith('<') else r(one) for one in runs)}</w:p>"
    )
