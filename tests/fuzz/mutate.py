"""Papers changed at random, by what they are made of: words, elements of XML, objects of a PDF."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random

from lxml import etree

TOKENS = (
    "Kamerstuk ", "Kamerstukken II 2027/28, ", "39 812, nr. ", "39812-VI, nrs. 3, 4 en 6-8", "TK ", "h-tk-", "Handelingen ",
    "Aanhangsel ", "artikel 273f", " Sr", "eerste lid, onderdeel a", "motie van de leden ", " c.s.", "(GroenLinks-PvdA)",
    "toezegging aan het lid ", "na de zomer", "1 juli jl.", "29 februari 2027", "31 april", "het eerste kwartaal van ",
    "ECLI:NL:HR:2027:1", "Stb. 2027, 59", "COM(2027)171", "https://", "2027Z16112", "TZ202709-010", "Vraag 1\n", "Antwoord 2\n",
    "[1]", "[bookmark: x]", "\u00b9", "\u00b2", "1)", "- ", "\n\n", "\f", "\r\n", "\t", "\u2028", "\xa0", "\xad", "\u200b", "\u202e",
    "\ufeff", "\x1b[31m", "\x00", "\x85", "\u0130", "\u00df", "\ufb01", "e\u0301", "\U0001f600", "\u00bd",
    "\u0663\u0669 \u0668\u0661\u0662", "\uff13\uff19\uff18\uff11\uff12", "\U0001d7d3", "kst-398124", "9" * 5_000,
    "(", "((((((((", ")", "[", "]", "<", ">", "&amp;", "\"", "\u201c", "'", "\u2019", "1" * 400, "A" * 400, " " * 400, "de " * 200,
    "1-" * 200, "nr. 1, " * 60, "\u0301" * 100, "99999999999999999999", "0", "-1", "Datum ", "Betreft ", "Onze referentie ",
)  # fmt: skip
_ATTRIBUTES = ("", "-1", "0", "99999999999", "9" * 5_000, "\u00b2", "\u0663", "x", "../..")
_LONGEST = 3_000_000  # bytes of a changed file
_OBJECT = re.compile(rb"\d+ 0 obj\b.*?endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")


def mutated(name: str, data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """Return the file ``name`` changed in a few places; ``others`` are files to take pieces from."""
    suffix = name[name.rfind(".") :].lower()
    change = _BY_SUFFIX.get(suffix, _text)
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        if len(data) < _LONGEST:
            data = change(data, random)
    if random.random() < 0.08:
        data = _bytes(data, random)
    if random.random() < 0.04 and others:
        data = data[: random.randint(0, len(data))] + random.choice(others)[-random.randint(0, 9_999) :]
    return data


def changed_text(text: str, random: Random) -> str:
    """Return a text with a slice of it taken out, repeated or moved, or a token put in."""
    start = random.randint(0, len(text))
    end = min(len(text), start + int(random.expovariate(1 / 60)))
    piece, before, after = text[start:end], text[:start], text[end:]
    match random.randrange(7):
        case 0:
            return before + after
        case 1:
            return before + piece * random.choice((2, 3, 30)) + after
        case 2:
            at = random.randint(0, len(before))
            return before[:at] + piece + before[at:] + after
        case 3:
            return before + piece.swapcase() + after
        case 4:
            return before + piece.replace(" ", random.choice(("", "\n", "  ", "\xa0"))) + after
        case _:
            return before + "".join(random.choices(TOKENS, k=random.choice((1, 1, 2, 5)))) + text[start:]


def _text(data: bytes, random: Random) -> bytes:
    return changed_text(data.decode("utf-8", "replace"), random).encode("utf-8", "replace")


def _bytes(data: bytes, random: Random) -> bytes:
    """Return data with bytes turned over, or cut off."""
    if random.random() < 0.3:
        return data[: random.randint(0, len(data))]
    changed = bytearray(data)
    for _ in range(random.randint(1, 20) if changed else 0):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _xml(data: bytes, random: Random) -> bytes:
    """Return XML with an element taken out, repeated, moved, wrapped or renamed, or its words changed."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return _text(data, random)
    elements = [each for each in root.iter(etree.Element) if each is not root]
    if not elements:
        return _text(data, random)
    _change_tree(elements, random)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")


def _change_tree(elements: Sequence[etree._Element], random: Random) -> None:
    """Change one of ``elements``, none of which is the root."""
    one, other = random.choice(elements), random.choice(elements)
    parent = one.getparent()
    assert parent is not None
    match random.randrange(8):
        case 0:
            parent.remove(one)
        case 1:
            for _ in range(random.choice((1, 2, 40))):
                parent.append(_copy(one))
        case 2:
            other.append(_copy(one))
        case 3:
            one.tag = other.tag
        case 4 if one.attrib:
            key = random.choice(list(one.attrib))
            one.attrib[key] = random.choice((*_ATTRIBUTES, one.attrib[key] * 2))
        case 5:
            _wrap(parent, one, random.choice((1, 5, 60)))
        case _:
            each = random.choice([each for each in elements if each.text and each.text.strip()] or elements)
            each.text = _allowed(changed_text(each.text or "", random))


def _wrap(parent: etree._Element, element: etree._Element, times: int) -> None:
    inner = _copy(element)
    for _ in range(times):
        outer = etree.Element(element.tag)
        outer.append(inner)
        inner = outer
    parent.replace(element, inner)


def _copy(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element, with_tail=False))


def _allowed(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)


def _html(data: bytes, random: Random) -> bytes:
    tags = [b"<p>", b"</p>", b"<table>", b"<tr><td>", b"</div>", b"<sup>1</sup>", b"<!--", b"<script>", b"<a href='x'>", b"<b>" * 40]
    if random.random() < 0.5:
        return _text(data, random)
    at = random.randint(0, len(data))
    return data[:at] + random.choice(tags) + data[at:]


def _zip(data: bytes, random: Random) -> bytes:
    """Return a zip file with one part changed, taken out or emptied; mostly the one with the text."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError):
        return _bytes(data, random)
    main = [name for name in parts if name in ("word/document.xml", "content.xml")]
    name = random.choice(main if main and random.random() < 0.7 else sorted(parts) or ["x"])
    if random.random() < 0.06:
        parts.pop(name, None)
    elif name in parts:
        parts[name] = _xml(parts[name], random)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return out.getvalue()


def _pdf(data: bytes, random: Random) -> bytes:
    """Return a PDF with an object taken out, doubled or exchanged, a number or what a stream draws changed."""
    objects = [match.span() for match in _OBJECT.finditer(data)]
    if not objects:
        return _bytes(data, random)
    start, end = random.choice(objects)
    first, last = random.choice(objects)
    match random.randrange(5):
        case 0:
            return data[:start] + data[end:]
        case 1:
            return data[:end] + b"\n" + data[first:last] + data[end:]
        case 2:
            return data[:start] + data[start:end].split(b"obj")[0] + b"obj" + data[first:last].partition(b"obj")[2] + data[end:]
        case 3:
            numbers = [match.span() for match in _NUMBER.finditer(data, start, end)]
            at, to = random.choice(numbers or [(start, start)])
            return data[:at] + random.choice((b"0", b"1", b"-1", b"3", b"99999999999", b"1e30")) + data[to:]
        case _:
            return _drawn(data, start, end, random)


def _drawn(data: bytes, start: int, end: int, random: Random) -> bytes:
    found = _STREAM.search(data, start, end)
    if found is None:
        return _bytes(data, random)
    try:
        content = zlib.decompress(found[1])
    except zlib.error:
        return _bytes(data, random)
    changed = changed_text(content.decode("latin-1"), random).encode("latin-1", "replace")
    return data[: found.start(1)] + zlib.compress(changed) + data[found.end(1) :]


_BY_SUFFIX: dict[str, Callable[[bytes, Random], bytes]] = {
    ".docx": _zip, ".odt": _zip, ".xml": _xml, ".pdf": _pdf, ".html": _html,
}
