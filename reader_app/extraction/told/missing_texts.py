"""Content and reply of records told in prose, where no rule found them or rules know least."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.told.roles import Text, roles
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean

_SURE = {"content": 0.5, "reply": 0.5}  # of 100 so likely, 69 and 91 are the whole text
_SUREST = 0.9  # nothing that is weighed is surer


def find_missing_texts(
    clean: Clean, body: Sequence[int], drafts: Sequence[Draft], unruled: Sequence[Draft]
) -> None:
    """Give the drafts the texts that the page tells of their titles, if it does.

    What rules found stays, but for the ``unruled`` drafts: those whose form no rule holds.
    """
    told = [draft for draft in drafts if draft.has("title")]
    free = [any(draft is one for one in unruled) for draft in told]
    asked = [
        at_will or not (draft.has("content") and draft.has("reply"))
        for draft, at_will in zip(told, free, strict=True)
    ]
    if not any(asked):
        return
    titles = [draft.fields["title"].ranges[0] for draft in told]
    read = roles(clean, body, titles, asked)
    for draft, found, at_will in zip(told, read, free, strict=True):
        for name, text in (("content", found.content), ("reply", found.reply)):
            if text is not None and text.probability >= _SURE[name]:
                before = draft.fields.pop(name, None) if at_will else None
                _put(draft, name, text, list(_texts(drafts)))
                if before is not None:
                    draft.put(name, before)


def _put(draft: Draft, name: str, text: Text, taken: Sequence[Range]) -> None:
    if draft.has(name) or (name == "content" and draft.has("suggestion")):
        return
    start, end = text.ranges[0][0], text.ranges[-1][1]
    if all(high <= start or end <= low for low, high in taken):
        draft.put(name, Found(list(text.ranges), confidence=min(_SUREST, text.probability)))


def _texts(drafts: Sequence[Draft]) -> Iterator[Range]:
    for draft in drafts:
        for name in ("content", "background", "suggestion", "reply"):
            if draft.has(name):
                yield from draft.fields[name].ranges
