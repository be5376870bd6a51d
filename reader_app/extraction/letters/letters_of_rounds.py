"""One proposal answered twice, with a whole letter for each round under a head that names it."""

from __future__ import annotations

from collections.abc import Sequence

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.letters.letters import read_letter
from reader_app.extraction.letters.rounds import class_of_round, round_headed
from reader_app.extraction.records.record_state import Records
from reader_app.text.clean import Clean

_OVER_LETTER = 3  # lines above the one addressed, among which the head of its round stands


def read_letters_of_rounds(clean: Clean, letters: Sequence[Sequence[int]]) -> Records | None:
    """The proposal that all ``letters`` answer, round by round; None if they are of several."""
    heads = {
        index: number
        for letter in letters
        for index in letter
        if (number := round_headed(clean, index))
    }
    numbers = set(heads.values())
    if len(heads) < len(letters) or len(numbers) < len(heads):
        return None
    ends = [letter[-_OVER_LETTER:] for letter in letters[:-1]]
    if not all(any(index in heads for index in above) for above in ends):
        return None
    parts = [[index for index in letter if index not in heads] for letter in letters]
    found = read_letter(clean, parts[0])
    if found is None or len(found.drafts) != 1:
        return None
    (draft,) = found.drafts
    for part in parts[1:]:
        again = read_letter(clean, part, known=True)
        if again is None or len(again.drafts) != 1:
            return None
        for name, value in again.drafts[0].fields.items():
            if name != "reply":
                draft.put(name, value)
            else:
                for low, high in value.ranges:
                    draft.extend("reply", low, high)
        found.kinds.update(again.kinds)
    draft.put_rounds(
        [one for index, number in heads.items() for one in class_of_round(clean, number, [index])]
    )
    found.kinds.update(dict.fromkeys(heads, BlockKind.LABEL))
    return found
