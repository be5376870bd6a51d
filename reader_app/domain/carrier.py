"""What a file tells beside its characters: what its markup names, and how its pages look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader_app.domain.span import Span


class ImageFormat(StrEnum):
    """How a page image is stored."""

    PNG = "png"
    JPEG = "jpeg"


@dataclass(frozen=True, slots=True)
class PageImage:
    """A printed page as a picture; sizes in pixels."""

    format: ImageFormat
    width: int
    height: int
    data: bytes


@dataclass(frozen=True, slots=True)
class LineBox:
    """Where a run of the text stands on a page image, as fractions of the image (0…1)."""

    page: int  # 0-based, of Carrier.page_images
    span: Span  # in the source text
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Zone:
    """热区: where an article stands on its page's picture, as fractions of it (0…1)."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Carrier:
    """What came with a text and is kept beside it.

    ``marks`` says which run of the text the file's markup names as a field of the head:
    ``headline``, ``kicker``, ``subheadline``, ``byline``, ``date``, ``newspaper``,
    ``page_no``, ``page_name``, ``publisher``. What markup names outweighs what rules guess.
    """

    address: str | None = None  # where the page was published, if the file says so
    marks: Mapping[str, Span] = field(default_factory=dict)
    page_images: tuple[PageImage, ...] = ()
    line_boxes: tuple[LineBox, ...] = ()
    zones: tuple[Zone, ...] = ()  # on the first page image; an e-paper may name several
    exported_from: int | None = None  # the article that a row of our own table says it was
    own_export: bool = False  # an article that this program exported, without what it added
    export_of: str = ""  # of which text, by its content hash, where that is certain


PLAIN = Carrier()
