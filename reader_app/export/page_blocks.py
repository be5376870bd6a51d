"""How the paragraphs of an article become the blocks and runs of its printed pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any

from reader_app.domain.document import Document
from reader_app.domain.naming import printed_number
from reader_app.domain.newspaper import Block, BlockKind
from reader_app.domain.proposal import Proposal
from reader_app.export.character_roles import CLASS, CharacterRoles
from reader_app.export.record_facts import class_shown

JsonObject = dict[str, Any]
Run = list[Any]  # text, role, whether lines may break anywhere in it
Say = Callable[[str], str]

# Nowhere in such a run may a line end by the rules: addresses, rows of dots
_UNBREAKABLE = re.compile(r"([^\s㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]{25,})")
_MOST_HEAD_LINES = 3
_LONGEST_LEADING = 44  # characters, two lines; longer ones may be divided, and so stand alone
_FOLLOWING = {BlockKind.FIELD, BlockKind.LABEL, BlockKind.PARAGRAPH}


class BlockSetter:
    """Turns blocks of one document into what the template prints.

    The words are exactly those of the blocks, in their order; what the records know of them
    decides only how they look.
    """

    def __init__(self, document: Document, say: Say) -> None:
        self._source = document.source
        self._say = say
        self._roles = CharacterRoles(document)
        self._named_at = _places_of_names(document.proposals)
        self._bookmarked: set[int] = set()

    def flow(self, blocks: Sequence[Block]) -> list[JsonObject]:
        """Running text: paragraphs, crossheads, and each record's head in one piece."""
        flow: list[JsonObject] = []
        level = 2
        head: list[Block] = []
        for block in blocks:
            if head and not self._continues(head, block):
                flow.append(self._head(head, level))
                head = []
            if block.kind is BlockKind.RECORD_HEAD:
                head.append(block)
                continue
            level = 3 if block.kind is BlockKind.CROSSHEAD else level
            flow.append(self.plain(block) | {"level": level})
        if head:
            flow.append(self._head(head, level))
        for item, following in pairwise(flow):
            item["leads_on"] = _leads_on(item, following)
            if item["kind"] == following["kind"] == "head":  # a list of titles, not of records
                item["compact"] = following["compact"] = True
        return flow

    def plain(self, block: Block) -> JsonObject:
        """A block that is no record's head."""
        runs = self.runs(block)
        plain: JsonObject = {
            "kind": str(block.kind),
            "runs": runs,
            "bookmark": "",
            "more": [],  # further names, where a paragraph tells of several records
            "level": 2,
            "leads_on": False,  # whether it may not stand alone at a column's foot
        }
        if block.kind is BlockKind.CROSSHEAD:
            plain["bookmark"] = plain_text(runs)
            return plain
        # records without heads of their own
        names = list(filter(None, map(self._bookmark, self._all_named_in(block))))
        if names:
            *plain["more"], plain["bookmark"] = names
        return plain

    def _continues(self, head: list[Block], block: Block) -> bool:
        """Whether a line belongs to the record's head above it."""
        if block.kind is not BlockKind.RECORD_HEAD:
            return False
        named = self._named_in(block)
        named_above = next(filter(None, map(self._named_in, head)), None)
        if named and named_above:
            return named is named_above
        return len(head) < _MOST_HEAD_LINES and bool(named or named_above)

    def _head(self, blocks: list[Block], level: int) -> JsonObject:
        proposal = next(filter(None, map(self._named_in, blocks)), None)
        lines = [self.runs(block, head=True) for block in blocks]
        printed = any(role.startswith(CLASS) for line in lines for _, role, _ in line)
        bookmark = self._bookmark(proposal) if proposal else ""
        return {
            "kind": "head",
            "compact": False,
            "level": level,
            "lines": lines,
            "badge": proposal.category if proposal and not printed else None,
            "bookmark": bookmark or plain_text(lines[0]),
        }

    def _bookmark(self, proposal: Proposal) -> str:
        """The record's name in the outline, the first time it is asked for."""
        if proposal.order in self._bookmarked:
            return ""
        self._bookmarked.add(proposal.order)
        seq = f"{proposal.seq}." if proposal.seq else ""
        number = printed_number(proposal, self._source) or seq
        parts = (number, proposal.title or "", class_shown(proposal.category))
        return self._say(" ".join(filter(None, parts)) or f"提案{proposal.order}")

    def _named_in(self, block: Block) -> Proposal | None:
        return next(self._all_named_in(block), None)

    def _all_named_in(self, block: Block) -> Iterator[Proposal]:
        """The proposals whose number or title begins in this block."""
        if self._named_at:
            for start, end in block.spans:
                for offset in range(start, end):
                    if offset in self._named_at:
                        yield self._named_at[offset]

    def runs(self, block: Block, head: bool = False) -> list[Run]:
        """A block's words, cut where their look changes."""
        text = block.text(self._source)
        paired = zip(text, self._roles.of(block, head), strict=True)
        runs: list[Run] = []
        for role, stretch in groupby(paired, key=lambda pair: pair[1]):
            said = self._say("".join(character for character, _ in stretch))
            pieces = enumerate(_UNBREAKABLE.split(said))
            runs += [[piece, role, place % 2 == 1] for place, piece in pieces if piece]
        return runs


def _leads_on(item: JsonObject, following: JsonObject) -> bool:
    """Whether a line wants the next one below it: the label of a text, a field of a card."""
    if item["kind"] not in ("label", "field"):
        return False
    is_short = len(plain_text(item["runs"])) <= _LONGEST_LEADING
    goes_on = following["kind"] in _FOLLOWING and not following["bookmark"]
    return is_short and (item["kind"] == "label" or goes_on)


def _places_of_names(proposals: Sequence[Proposal]) -> dict[int, Proposal]:
    places: dict[int, Proposal] = {}
    for proposal in proposals:
        for field in ("number", "title"):
            source = proposal.sources.get(field)
            if source and source.spans:
                places.setdefault(source.spans[0].start, proposal)
    return places


def plain_text(runs: Sequence[Run]) -> str:
    """The words of runs."""
    return "".join(text for text, _, _ in runs)
