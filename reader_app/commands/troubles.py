"""What went wrong, for those who read English or traditional Chinese: below it is simplified."""

from __future__ import annotations

import os
import re
from functools import cache

from reader_app.commands.saying import said
from reader_app.commands.trouble_sentences import REASONS, SENTENCES
from reader_app.commands.wording import Language, in_script, language


def trouble(sentences: str) -> str:
    """Sentences of an error in the user's language; those the table does not know stay."""
    wanted = language(os.environ)
    if wanted is Language.SIMPLIFIED:
        return sentences
    told, rest = [], sentences
    while rest:
        for pattern, chinese, english in _patterns():
            if match := pattern.match(rest):
                sentence = english if wanted is Language.ENGLISH else in_script(chinese)
                told.append(sentence.format(*map(_reason, match.groups())))
                rest = rest[match.end() :]
                break
        else:
            return said(sentences)
    return (" " if wanted is Language.ENGLISH else "").join(told)


def _reason(words: str) -> str:
    """Why the system refused; anything else is a name, and stays."""
    if words not in REASONS:
        return words
    return REASONS[words] if language(os.environ) is Language.ENGLISH else in_script(words)


@cache
def _patterns() -> list[tuple[re.Pattern[str], str, str]]:
    """The longest first, so that none hides another that begins alike."""
    return [
        (_pattern(chinese), chinese, english)
        for chinese, english in sorted(SENTENCES.items(), key=lambda entry: -len(entry[0]))
    ]


def _pattern(chinese: str) -> re.Pattern[str]:
    """What stands last in a sentence goes on to its end."""
    end = "$" if chinese.endswith("{}") else ""
    return re.compile("(.+?)".join(map(re.escape, chinese.split("{}"))) + end, re.DOTALL)
