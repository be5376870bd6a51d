"""A process that writes into a library without end, and says what it was told is saved.

Started by test_library_kills, which kills it. A line is printed only after the write returned.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from library_samples import article

from reader_app.library.store import open_library


def body(number: int) -> str:
    """Long enough that an article fills several pages of the file."""
    return f"第{number}件提案" + "".join(chr(0x4E00 + (number * 7 + i) % 300) for i in range(3000))


def main(path: Path, first: int) -> None:
    print("ready", flush=True)
    for number in itertools.count(first):
        with open_library(path) as library:
            document = article(body(number), headline=f"标题{number}", newspaper="某报")
            added = library.add([document], path="", encoding="utf-8", rules_version="1")
            (article_id,) = added.articles
            print("added", article_id, number, flush=True)
            day = f"2025-01-{number % 28 + 1:02}"
            library.correct(article_id, "article.date", day, "我")
            print("dated", article_id, day, flush=True)
            library.remember_position(article_id, number)
            print("read", article_id, number, flush=True)
            if number % 3 == 0:
                library.remove(article_id)
                print("removed", article_id, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
