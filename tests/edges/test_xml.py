import io

import pytest

from wego_forms.edges import BadXml, parse_xml, stream_xml

DTD = '<?xml version="1.0" encoding="{0}"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a c="1">&b;</a>'


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "UTF-32", "cp037"])
def test_a_dtd_is_refused_in_whatever_encoding_it_hides(encoding):
    with pytest.raises(BadXml):
        parse_xml(DTD.format(encoding).encode(encoding))


def test_an_undeclared_entity_is_not_xml():
    with pytest.raises(BadXml, match="Entity"):
        parse_xml(b"<a>&b;</a>")


def test_depth_is_bounded():
    with pytest.raises(BadXml):
        parse_xml(b"<a>" * 300 + b"</a>" * 300)


@pytest.mark.parametrize(
    "data", [b"", b" ", b"\0", b"<a", b"<!-- -->", b"<a/><a/>", b'<?xml encoding="no"?><a/>']
)
def test_what_is_no_xml_is_told_in_one_way(data):
    with pytest.raises(BadXml):
        parse_xml(data)


def test_elements_come_one_by_one_and_broken_ones_are_told():
    rows = stream_xml(io.BytesIO(b"<t><r n='1'/><r n='2'/></t>"), ("r",))
    assert [row.get("n") for row in rows] == ["1", "2"]
    with pytest.raises(BadXml):
        list(stream_xml(io.BytesIO(b"<t><r/>"), ("r",)))
