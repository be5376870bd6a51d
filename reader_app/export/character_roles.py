"""What the records know of each character of a text: which is a label, a title, a class."""

from __future__ import annotations

import re

from reader_app.domain.document import Document
from reader_app.domain.newspaper import Block, BlockKind, field_labels
from reader_app.domain.proposal import TEXT_FIELDS, Proposal

PLAIN, LABEL, LEAD_IN, NUMBER, TITLE, AFTER = "", "label", "lead", "number", "title", "after"
CLASS = "class-"  # and the letter

_LEAD_IN = re.compile(r".{1,24}[:：】]\s*", re.DOTALL)
_NUMBER_ALONE = 20  # characters; a head without its title's place that is longer is the title


class CharacterRoles:
    """Looks up roles by source offset. Roles decide how characters look, never what they are."""

    def __init__(self, document: Document) -> None:
        self._source = document.source
        self._titles: set[int] = set()
        self._classes: dict[int, str] = {}
        self._text_starts: set[int] = set()
        for proposal in document.proposals:
            self._learn(proposal)

    def of(self, block: Block, head: bool = False) -> list[str]:
        """One role per character of the block's text."""
        offsets = [offset for start, end in block.spans for offset in range(start, end)]
        text = block.text(self._source)
        if head:
            roles = self._head_roles(text, offsets)
        else:
            roles = [PLAIN] * len(text)
            self._mark_labels(block, text, offsets, roles)
        for place, offset in enumerate(offsets):
            if offset in self._classes:
                roles[place] = self._classes[offset]
        return roles

    def _learn(self, proposal: Proposal) -> None:
        sources = proposal.sources
        for start, end in sources["title"].spans if "title" in sources else ():
            self._titles.update(range(start, end))
        if proposal.category and "category" in sources:
            role = f"{CLASS}{proposal.category}"
            for start, end in sources["category"].spans:
                end += self._source[end : end + 1] == "类"
                self._classes |= dict.fromkeys(range(start, end), role)
        for field in TEXT_FIELDS:
            if field in sources and sources[field].spans:
                self._text_starts.add(sources[field].spans[0].start)

    def _head_roles(self, text: str, offsets: list[int]) -> list[str]:
        """Number and proposers, the title in its brackets, and what follows."""
        inside = [place for place, offset in enumerate(offsets) if offset in self._titles]
        if not inside:
            is_number = len(text) <= _NUMBER_ALONE and "《" not in text
            return [NUMBER if is_number else TITLE] * len(text)
        start, end = inside[0], inside[-1] + 1
        start -= text[:start].endswith("《")
        end += text[end:].startswith("》")
        return [NUMBER] * start + [TITLE] * (end - start) + [AFTER] * (len(text) - end)

    def _mark_labels(self, block: Block, text: str, offsets: list[int], roles: list[str]) -> None:
        if block.kind is BlockKind.FIELD:
            for place, offset in enumerate(offsets):
                if offset in self._titles:
                    roles[place] = TITLE
            for start, end in field_labels(text):
                roles[start:end] = [LABEL] * (end - start)
            return
        for place, offset in enumerate(offsets):
            if offset in self._text_starts and _LEAD_IN.fullmatch(text[:place]):
                roles[:place] = [LEAD_IN] * place
                return
