"""Pictures of pages: opened with bounds, and made as large as they are kept."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader_app.domain.carrier import ImageFormat, PageImage
from reader_app.errors import UnreadableSource

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE = 2000  # pixels of a page image that is kept
FINEST_SIDE = 6000  # of one that is recognised: a broadsheet at 250 dots to the inch
_MOST_PIXELS = 120_000_000  # of one page: A0 at 200 dots to the inch has 60 million
_MOST_PAGES = 200
_QUALITY = 80


def page_image(picture: Image, longest_side: int = LONGEST_SIDE) -> PageImage:
    """A picture bounded in its longer side, in grey if there is no colour in it."""
    picture = picture.convert("RGB")
    picture.thumbnail((longest_side, longest_side))
    if _is_grey(picture):
        picture = picture.convert("L")
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=_QUALITY, optimize=True)
    return PageImage(ImageFormat.JPEG, picture.width, picture.height, stream.getvalue())


def pages_of(name: str, data: bytes) -> Iterator[Image]:
    """The pages of a PNG, JPEG or TIFF file, upright, in RGB, their longer side bounded.

    Raises UnreadableSource. A picture's size is looked at before it is unpacked.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = None  # bounded below, in words
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF")) as picture:
            count = getattr(picture, "n_frames", 1)
            if count > _MOST_PAGES:
                raise UnreadableSource(
                    f"“{name}”有 {count} 页，超过了 {_MOST_PAGES} 页的上限。",
                    "请把它分成几个文件再导入。",
                )
            for number in range(count):
                picture.seek(number)
                _refuse_giants(name, picture)
                picture.draft("RGB", (FINEST_SIDE, FINEST_SIDE))  # JPEG can unpack smaller
                upright = ImageOps.exif_transpose(_on_white(picture))
                upright.thumbnail((FINEST_SIDE, FINEST_SIDE))
                yield upright
    except UnreadableSource:
        raise
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise _damaged(name) from error
    except Exception as error:  # decoders raise whatever a broken file leads them to
        raise _damaged(name) from error


def has_ink(picture: Image) -> bool:
    """Whether anything is printed on a page."""
    darkest, lightest = picture.convert("L").resize((200, 200)).getextrema()
    return int(lightest) - int(darkest) > 40  # type: ignore[arg-type]


def _on_white(picture: Image) -> Image:
    from PIL import Image

    if picture.mode in ("I", "I;16", "F"):  # more shades of grey than a screen has
        return picture.point(lambda value: value / 256).convert("L").convert("RGB")
    if "A" in picture.getbands() or "transparency" in picture.info:
        with_alpha = picture.convert("RGBA")
        paper = Image.new("RGBA", with_alpha.size, "white")
        return Image.alpha_composite(paper, with_alpha).convert("RGB")
    return picture.convert("RGB")


def _refuse_giants(name: str, picture: Image) -> None:
    width, height = picture.size
    if width * height > _MOST_PIXELS:
        raise UnreadableSource(
            f"“{name}”有 {width}×{height} 个像素，太大了，没有打开它。",
            "请用图像软件缩小到一万像素以内再导入。",
        )


def _is_grey(picture: Image) -> bool:
    small = picture.resize((64, 64)).convert("HSV")
    _, most = small.getchannel("S").getextrema()
    return int(most) < 24  # type: ignore[arg-type]


def _damaged(name: str) -> UnreadableSource:
    return UnreadableSource(
        f"“{name}”不是完好的图像，读不出来。", "请重新扫描，或用图像软件打开后另存一份再导入。"
    )
