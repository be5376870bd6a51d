"""版面目录页: the page of an e-paper that shows a printed page, with areas to click for articles.

It is no article. What it knows goes to the articles saved beside it: where on the printed page
each stands, and that page's picture, if it was saved too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import etree

from reader_app.domain.carrier import PageImage, Zone
from reader_app.errors import UnreadableSource
from reader_app.sources.html.address import address_of
from reader_app.sources.html.lines import all_text, is_unshown
from reader_app.sources.html.main_text import find, named_region
from reader_app.sources.html.tree import parse
from reader_app.sources.image_size import image_size
from reader_app.sources.saved_pages import SUFFIXES, is_folder

_MAP = re.compile(r"pagepicmap|hotarea|fpmap\d*|mappage", re.IGNORECASE)
_NODE_NAME = re.compile(r"node_|nbs\.|layout|page_view|\bl\d\d\b|col\d\d", re.IGNORECASE)
_LARGEST_NODE = 5 * 1024 * 1024  # bytes
_LARGEST_IMAGE = 10 * 1024 * 1024
_MOST_AREAS = 300
_MOST_PAGES = 400  # files of a folder that are looked at for what they know


@dataclass(frozen=True, slots=True)
class Sheet:
    """A printed page as an e-paper shows it: its picture, and the zones of an article."""

    image: PageImage | None
    zones: tuple[Zone, ...]


@dataclass(frozen=True, slots=True)
class _Node:
    """A node page: its zones by the address or file they lead to, and its picture's file."""

    zones: Mapping[str, tuple[Zone, ...]]
    image: Path | None


def is_node_page(root: etree._Element) -> bool:
    """Whether a page is the way to articles and none itself."""
    return next(_areas(root), None) is not None and not _has_article(root)


def sheet_of(path: Path, root: etree._Element, address: str | None) -> Sheet | None:
    """What an article's page itself, or the node pages in its folder, know of its place."""
    names = {path.name}
    if address:
        names |= {_key(address), _file_name(address)}
    own = _node_of(path, root)
    for node in (*((own,) if own else ()), *_nodes_beside(path)):
        found = [node.zones[name] for name in sorted(names - {""}) if name in node.zones]
        if found:
            return Sheet(picture_of(node.image) if node.image else None, found[0])
    return None


def _has_article(root: etree._Element) -> bool:
    region = named_region(root)
    if region is not None and len("".join(all_text(region.root).split())) >= 50:
        return True
    return bool(find(root, "founder-content") or find(root, "#ozoom"))


def _nodes_beside(path: Path) -> tuple[_Node, ...]:
    if not is_folder(path.parent):
        return ()
    return _nodes_in(path.parent, path.parent.stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _nodes_in(folder: Path, stamp: int) -> tuple[_Node, ...]:
    """The node pages of a folder. ``stamp`` is when it changed: then they are read anew."""
    pages = [each for each in sorted(folder.iterdir()) if each.suffix.lower() in SUFFIXES]
    likely = [each for each in pages if _NODE_NAME.search(each.name)]
    others = [each for each in pages if not _NODE_NAME.search(each.name)]
    found = (_node(each) for each in [*likely, *others][:_MOST_PAGES])
    return tuple(node for node in found if node is not None)


def _node(path: Path) -> _Node | None:
    try:
        if path.stat().st_size > _LARGEST_NODE:
            return None
        data = path.read_bytes()
        if b"<area" not in data.lower():
            return None
        root, _ = parse(path.name, data)
    except (OSError, UnreadableSource):
        return None
    return _node_of(path, root) if is_node_page(root) else None


def _node_of(path: Path, root: etree._Element) -> _Node | None:
    """The areas and the picture of a page, if it has them."""
    areas = list(islice(_areas(root), _MOST_AREAS))
    if not areas:
        return None
    address = address_of(root) or ""
    picture = _picture(root)
    file = _beside(path, picture.get("src") or "") if picture is not None else None
    size = _shown_size(picture, file) or _reach(areas)
    zones: dict[str, tuple[Zone, ...]] = {}
    for area in areas:
        zone = _zone(area, size)
        href = (area.get("href") or "").strip()
        if zone is None or not href:
            continue
        whole = _key(_joined(address, href))
        for key in {whole, _file_name(whole)} - {""}:
            zones[key] = (*zones.get(key, ()), zone)
    return _Node(zones, file) if zones else None


def _key(address: str) -> str:
    """An address as far as it names a page: which part of it is asked for does not count; empty
    if it is none."""
    try:
        parts = urlsplit(urldefrag(address)[0])
    except ValueError:
        return ""
    return parts._replace(scheme="", query="").geturl()


def _joined(address: str, href: str) -> str:
    try:
        return urljoin(address, href)
    except ValueError:
        return ""


def _file_name(address: str) -> str:
    return unquote(_key(address).rpartition("/")[2])


def _areas(root: etree._Element) -> Iterator[etree._Element]:
    for each in root.iter("map"):
        named = each.get("name") or each.get("id") or ""
        if _MAP.fullmatch(named) or _is_used(root, named):
            yield from (area for area in each.iter("area") if area.get("coords"))


def _is_used(root: etree._Element, name: str) -> bool:
    return bool(name) and any(
        (image.get("usemap") or "").lstrip("#") == name for image in root.iter("img")
    )


def _picture(root: etree._Element) -> etree._Element | None:
    images = [each for each in root.iter("img") if each.get("usemap") and not is_unshown(each)]
    return images[0] if images else None


def _beside(page: Path, source: str) -> Path | None:
    """The file of a picture, if it was saved in the page's folder or below it."""
    try:
        parts = urlsplit(source)
        if parts.scheme or parts.netloc or not parts.path:
            return None
        file = (page.parent / unquote(parts.path)).resolve()
        if file.is_relative_to(page.parent.resolve()) and file.is_file():
            return file
    except (OSError, ValueError, RuntimeError):
        pass
    return None


def picture_of(file: Path) -> PageImage | None:
    """A page's picture from its file; none if it is none, or too large."""
    try:
        if file.stat().st_size > _LARGEST_IMAGE:
            return None
        data = file.read_bytes()
    except OSError:
        return None
    size = image_size(data)
    return PageImage(size[0], size[1], size[2], data) if size else None


def _shown_size(picture: etree._Element | None, file: Path | None) -> tuple[float, float] | None:
    """The size of the picture on the page, which the areas' pixels are counted in."""
    if picture is None:
        return None
    width, height = _pixels(picture.get("width")), _pixels(picture.get("height"))
    image = picture_of(file) if file is not None else None
    if image is not None:
        if width and not height:
            height = width * image.height / image.width
        width, height = width or image.width, height or image.height
    return (width, height) if width and height else None


def _pixels(text: str | None) -> float:
    match = re.fullmatch(r"\s*(\d{1,5})(?:px)?\s*", text or "")
    return float(match[1]) if match else 0.0


def _reach(areas: list[etree._Element]) -> tuple[float, float]:
    """How far the areas of a page reach, where nothing says how large its picture is."""
    numbers = [_numbers(area) for area in areas]
    across = [x for row in numbers for x in row[0::2]]
    down = [y for row in numbers for y in row[1::2]]
    return (max(across, default=0.0) or 1.0, max(down, default=0.0) or 1.0)


def _zone(area: etree._Element, size: tuple[float, float]) -> Zone | None:
    """The box round an area, as fractions of the picture."""
    return zone_round(_numbers(area), (100.0, 100.0) if "%" in (area.get("coords") or "") else size)


def zone_round(numbers: Sequence[float], size: tuple[float, float]) -> Zone | None:
    """The box round points, given as x, y, x, y … in a picture of this size."""
    across, down = numbers[0::2], numbers[1::2]
    if len(across) < 2 or len(down) < 2:
        return None
    width, height = size
    left, right = _within(min(across) / width), _within(max(across) / width)
    top, bottom = _within(min(down) / height), _within(max(down) / height)
    if left >= right or top >= bottom:
        return None
    return Zone(left, top, right - left, bottom - top)


def _numbers(area: etree._Element) -> list[float]:
    found = re.findall(r"-?\d{1,6}(?:\.\d{1,6})?", (area.get("coords") or "")[:4000])
    return [float(each) for each in found]


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))
