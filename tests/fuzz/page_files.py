"""Damaged PDFs, scans, workbooks and tables: read, or refused in words, in time and in memory.

PDFium, Pillow and calamine are libraries in C, C++ and Rust, and work in processes of their
own. Here they take one damaged file after another in one such process, which is faster; where
that ends or hangs, the reader itself must refuse that very file.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

import typst
import xlsxwriter
from PIL import Image, ImageDraw

from reader_app.errors import UnreadableSource
from reader_app.paths import resource
from reader_app.sources.child import ChildFailed, answers
from reader_app.sources.registry import READERS

LONGEST_S = 10.0
LARGEST_GROWTH = 200 * 1024 * 1024  # bytes of memory, from the first files to the last
_CHILD = "tests.fuzz.page_files_child"
_NUMBERS = (b"0", b"-1", b"1", b"255", b"65536", b"2147483648", b"99999999999", b"1e38", b".001")
_PAGE = """
#set page(width: 300pt, height: 400pt, margin: 30pt, header: [某市日报 第3版])
#set text(font: "Noto Serif SC", size: 9pt)
#text(size: 18pt, weight: "bold")[提案办理综述]
#columns(2)[#for n in range(30) [第#(n)号提案由市商务局主办，办理结果为A类，委员表示满意。]]
#table(columns: 3, [序号], [案由], [提案人],
  [1], [关于停车的建议], [张三], [2], [关于电梯的建议], [李四])
"""


class FileBroke(AssertionError):
    """A damaged file did what no file may do."""


def materials() -> Mapping[str, Sequence[bytes]]:
    """Sound files by suffix, small ones, so that damage does much."""
    pages = [typst.compile(_PAGE.encode(), font_paths=[str(resource("fonts"))])]
    pages.append(_plain_pdf())
    return {
        ".pdf": [page for page in pages if isinstance(page, bytes)],
        ".xlsx": [_workbook()],
        ".png": [_picture("PNG")],
        ".jpg": [_picture("JPEG")],
        ".tif": [_picture("TIFF"), _picture("TIFF", compression="tiff_lzw")],
        ".csv": [
            '序号,案由,提案人\r\n1,"关于停车,\n的建议",张三\r\n2,关于电梯的建议,李四\r\n'.encode(
                code
            )
            for code in ("utf-8-sig", "gb18030", "utf-16")
        ],
    }


def damaged(data: bytes, chance: Random) -> bytes:
    """The bytes after one to six accidents; within a ZIP file, mostly those of its parts."""
    if data.startswith(b"PK") and chance.random() < 0.8:
        return _damaged_within(data, chance)
    for _ in range(chance.randint(1, 6)):
        data = chance.choice((_flip, _cut, _double, _strew, _number, _swap))(data, chance)
    return data


def told(suffix: str, files: Sequence[bytes]) -> Iterator[tuple[bytes, str]]:
    """Each file and what became of it: read, refused, or given up by the process that read it.

    Raises FileBroke.
    """
    at = 0
    while at < len(files):
        framed = b"".join(len(each).to_bytes(8, "big") + each for each in files[at:])
        memory: list[int] = []
        try:
            for header, _ in answers(_CHILD, [suffix], framed, silent_s=LONGEST_S):
                if "fault" in header:
                    raise FileBroke(f"{suffix}: {header['fault']}")
                memory.append(header["memory"])
                yield files[at], header["became"]
                at += 1
        except ChildFailed:
            _must_be_refused(suffix, files[at])
            yield files[at], "given up"
            at += 1
        if len(memory) > 40 and memory[-1] - memory[20] > LARGEST_GROWTH:
            raise FileBroke(f"{suffix}: memory grew from {memory[20]} to {memory[-1]}")


def _must_be_refused(suffix: str, data: bytes) -> None:
    try:
        list(READERS[suffix](Path(f"fuzz{suffix}"), data))
    except UnreadableSource:
        return
    raise FileBroke(f"{suffix}: ended the process that read it, and was then read")


def run(seconds: float, seed: int, folder: Path) -> None:
    """Damage files for so long; keep the first that breaks something."""
    import time

    chance = Random(seed)
    outcomes: Counter[str] = Counter()
    sound = materials()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        suffix = chance.choice(list(sound))
        batch = [damaged(chance.choice(sound[suffix]), chance) for _ in range(100)]
        done = 0
        try:
            for _, became in told(suffix, batch):
                outcomes[f"{suffix} {became}"] += 1
                done += 1
        except FileBroke as error:
            folder.mkdir(parents=True, exist_ok=True)
            kept = folder / f"file-{seed}-{sum(outcomes.values())}{suffix}.bin"
            kept.write_bytes(batch[min(done, len(batch) - 1)])
            print(f"new: {kept}\n{error}", flush=True)
    print(", ".join(f"{count} {what}" for what, count in sorted(outcomes.items())), flush=True)


# --- accidents -----------------------------------------------------------------------------


def _flip(data: bytes, chance: Random) -> bytes:
    if not data:
        return data
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 20))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] if chance.random() < 0.3 else data[:at] + data[at + chance.randint(1, 200) :]


def _double(data: bytes, chance: Random) -> bytes:
    at, length = chance.randrange(len(data) + 1), chance.randint(1, 400)
    return data[:at] + data[at : at + length] * chance.choice((2, 3, 30)) + data[at + length :]


def _strew(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.randbytes(chance.randint(1, 60)) + data[at:]


def _swap(data: bytes, chance: Random) -> bytes:
    one, other = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    length = min(chance.randint(1, 100), other - one)
    return (
        data[:one] + data[other : other + length] + data[one + length : other]
        + data[one : one + length] + data[other + length :]
    )  # fmt: skip


def _number(data: bytes, chance: Random) -> bytes:
    found = [match.span() for match in re.finditer(rb"\d+", data[:100_000])]
    if not found:
        return data
    start, end = chance.choice(found)
    return data[:start] + chance.choice(_NUMBERS) + data[end:]


def _damaged_within(data: bytes, chance: Random) -> bytes:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as sound,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as parts,
    ):
        names = sound.namelist()
        hurt = set(chance.sample(names, chance.randint(1, 3)))
        for name in names:
            part = sound.read(name)
            if name in hurt:
                for _ in range(chance.randint(1, 3)):
                    part = chance.choice((_flip, _cut, _double, _number, _swap))(part, chance)
            parts.writestr(name, part)
    return stream.getvalue()


# --- sound files ---------------------------------------------------------------------------


def _plain_pdf() -> bytes:
    """A PDF with nothing packed, so that what is damaged is what is drawn."""
    content = b"BT /F1 12 Tf 20 350 Td (Proposal No. 23) Tj 0 -20 Td (Outcome: class A) Tj ET"
    content += b" 20 300 200 0.5 re f 20 280 200 0.5 re f 20 260 200 0.5 re f"
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = b"%PDF-1.4\n" + b"".join(
        b"%d 0 obj %s endobj\n" % (number, part) for number, part in enumerate(parts, 1)
    )
    return body + b"trailer<</Root 1 0 R/Size 6>>\n%%EOF"


def _workbook() -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        for name in ("一", "二"):
            sheet = book.add_worksheet(name)
            sheet.merge_range("A1:C1", "提案一览")
            sheet.write_row(1, 0, ["序号", "案由", "提案人"])
            sheet.write_row(2, 0, [1, "关于停车的建议", "张三"])
            sheet.write_row(3, 0, [2.5, "关于电梯的建议", "李四"])
    return stream.getvalue()


def _picture(kind: str, **options: object) -> bytes:
    picture = Image.new("RGB", (90, 60), "white")
    ImageDraw.Draw(picture).rectangle((10, 10, 60, 30), fill="black")
    stream = io.BytesIO()
    picture.save(stream, kind, **options)  # type: ignore[arg-type]
    return stream.getvalue()
