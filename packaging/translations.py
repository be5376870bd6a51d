"""Gather the texts of the interface into resources/i18n, and compile what is translated.

Run by ``make translations`` after texts have changed; new ones are then marked ``unfinished`` in
the .ts files, to be translated there and compiled by a second run.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("en", "zh_TW")
TOOLS = Path(sys.executable).parent


def main() -> int:
    program = ROOT / "reader_app"
    sources = sorted([*(program / "ui").rglob("*.py"), *(program / "services").glob("said*.py")])
    missing = 0
    for language in LANGUAGES:
        catalogue = FOLDER / f"reader_{language}.ts"
        options = ("-source-language", "zh_CN", "-target-language", language)
        _run("pyside6-lupdate", "-locations", "none", "-no-obsolete", *options, *sources,
             "-ts", catalogue)  # fmt: skip
        _run("pyside6-lrelease", "-silent", "-nounfinished", catalogue)
        tree = ElementTree.parse(catalogue)
        unfinished = tree.findall(".//translation[@type='unfinished']")
        missing += len(unfinished)
        print(f"{catalogue.relative_to(ROOT)}: {len(unfinished)} unfinished")
    return 1 if missing else 0


def _run(tool: str, *arguments: str | Path) -> None:
    subprocess.run([str(TOOLS / tool), *map(str, arguments)], check=True)


if __name__ == "__main__":
    sys.exit(main())
