"""The one door to typst: a template and data in, a PDF or a measurement out."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader_app.paths import resource

if TYPE_CHECKING:
    import typst

logger = logging.getLogger(__name__)

Inputs = Mapping[str, Any]


class Typesetter:
    """A template of ``resources/typst`` with its data.

    The data reach the template as JSON and are never read as markup, whatever they contain.
    Only the fonts shipped with the program are used, so a page looks the same everywhere.
    """

    def __init__(self, template: str, inputs: Inputs) -> None:
        import typst  # here, since it costs more than a window's first paint can spare

        path = resource(f"typst/{template}.typ")
        self._compiler = typst.Compiler(
            str(path),
            root=str(path.parent),
            font_paths=_fonts(fonts_folder()),
            sys_inputs={name: json.dumps(value) for name, value in inputs.items()},
        )

    def measure(self, expression: str) -> Any:
        """The value of a typst expression over the laid out document, as JSON."""
        return json.loads(self._compiler.eval(expression))

    def pdf(self, made_on: datetime) -> bytes:
        """The document as an accessible PDF (PDF/UA-1: tagged, titled, no glyph missing)."""
        import typst

        timestamp = made_on.astimezone().replace(microsecond=0)  # a fixed offset, whole seconds
        try:
            pdf = self._compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=timestamp)
        except typst.TypstError as error:
            # A page that misses a point of the standard is still better than no page
            logger.warning("Not PDF/UA-1: %s", error)
            pdf = self._compiler.compile(format="pdf", timestamp=timestamp)
        assert isinstance(pdf, bytes)  # without a target, the PDF is handed over
        return pdf


@lru_cache(maxsize=1)
def _fonts(folder: Path) -> typst.Fonts:
    """The fonts of a folder and no others, read once: a page is measured several times."""
    import typst

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
    )


def fonts_folder() -> Path:
    return resource("fonts")
