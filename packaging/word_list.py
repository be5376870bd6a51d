"""Make resources/lexicon/words.txt from the word list of the jieba segmenter (MIT).

    pip download --no-deps --no-binary :all: jieba==0.42.1
    tar -xzf jieba-0.42.1.tar.gz
    python packaging/word_list.py jieba-0.42.1/jieba/dict.txt

Kept are single characters and words of two to five Han characters that are not rare: enough
to tell a word that a line's end cut in two from two words that meet there.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

RAREST = 30
TARGET = Path(__file__).parents[1] / "resources" / "lexicon" / "words.txt"
_WORD = re.compile(r"[一-鿿]{1,5}")


def main(dictionary: Path) -> None:
    kept = []
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, frequency, *_ = line.split(" ")
        if _WORD.fullmatch(word) and int(frequency) >= (1 if len(word) == 1 else RAREST):
            kept.append((word, int(frequency)))
    kept.sort(key=lambda entry: (-entry[1], entry[0]))
    text = "".join(f"{word} {frequency}\n" for word, frequency in kept)
    TARGET.write_text(text, encoding="utf-8")
    print(f"{len(kept)} words, {len(text.encode()) // 1024} KiB", file=sys.stderr)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
