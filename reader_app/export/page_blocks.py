"""How the paragraphs of an article become the blocks and runs of its printed pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby, pairwise
from typing import Any

from reader_app.domain.document import Document
from reader_app.domain.newspaper import Block, BlockKind
from reader_app.domain.proposal import Proposal
from reader_app.export.character_roles import CLASS, CharacterRoles
from reader_app.export.record_facts import class_shown, number_shown

JsonObject = dict[str, Any]
Run = list[Any]  # text, role, whether lines may break anywhere in it
Say = Callable[[str], str]

# Nowhere in such a run may a line end by the rules: addresses, rows of dots
_UNBREAKABLE = re.compile(r"([^\s㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]{25,})")
_MOST_HEAD_LINES = 3
_FOLLOWING = {BlockKind.FIELD, BlockKind.LABEL, BlockKind.PARAGRAPH}
_LONGEST_WHOLE_ROW = 600  # characters; a longer one may go over a page's end
_IN_TABLES = {BlockKind.TABLE_HEAD, BlockKind.TASK, BlockKind.PROGRESS}


def stretches(blocks: Sequence[Block]) -> list[tuple[bool, list[Block]]]:
    """Divide a text into running text (False) and tables (True), in order."""
    tabular = [block.kind in _IN_TABLES for block in blocks]
    for place in reversed(range(len(blocks) - 1)):  # a group's name stands above its tasks
        if blocks[place].kind is BlockKind.CROSSHEAD:
            tabular[place] = tabular[place + 1]
    for place in range(1, len(blocks)):  # further cells of a row
        if blocks[place].kind is BlockKind.FIELD:
            tabular[place] = tabular[place - 1]
    paired = zip(tabular, blocks, strict=True)
    return [
        (is_table, [block for _, block in group])
        for is_table, group in groupby(paired, key=lambda pair: pair[0])
    ]


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
            flow.append(self._plain(block) | {"level": level})
        if head:
            flow.append(self._head(head, level))
        for item, following in pairwise(flow):
            item["leads_on"] = following["kind"] in _FOLLOWING
            if item["kind"] == following["kind"] == "head":  # a list of titles, not of records
                item["compact"] = following["compact"] = True
        return flow

    def task_table(self, blocks: Sequence[Block]) -> JsonObject:
        """Column titles, and groups of rows with a left (task) and a right (progress) cell."""
        titles: list[list[Run]] = []
        groups: list[JsonObject] = []
        for block in blocks:
            match block.kind:
                case BlockKind.TABLE_HEAD if not groups:
                    titles.append(self._runs(block))
                case BlockKind.CROSSHEAD | BlockKind.TABLE_HEAD:
                    name = self._runs(block)
                    groups.append({"name": name, "bookmark": _plain_text(name), "rows": []})
                case _:
                    groups = groups or [{"name": [], "bookmark": "", "rows": []}]
                    self._add_cell(groups[-1]["rows"], block)
        for row in (row for group in groups for row in group["rows"]):
            row["whole"] = max(map(_length, (row["left"], row["right"]))) <= _LONGEST_WHOLE_ROW
        return {"kind": "table", "titles": titles, "groups": groups}

    def _add_cell(self, rows: list[JsonObject], block: Block) -> None:
        if block.kind is BlockKind.TASK or not rows:
            rows.append({"left": [], "right": []})
        row = rows[-1]
        side = "right" if block.kind is BlockKind.PROGRESS or row["right"] else "left"
        row[side].append(self._plain(block))

    def _plain(self, block: Block) -> JsonObject:
        runs = self._runs(block)
        plain: JsonObject = {
            "kind": str(block.kind),
            "runs": runs,
            "bookmark": "",
            "leads_on": False,  # whether it may not stand alone at a column's foot
        }
        if block.kind is BlockKind.CROSSHEAD:
            plain["bookmark"] = _plain_text(runs)
        elif proposal := self._named_in(block):  # a record without a head of its own
            plain["bookmark"] = self._bookmark(proposal)
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
        lines = [self._runs(block, head=True) for block in blocks]
        printed = any(role.startswith(CLASS) for line in lines for _, role, _ in line)
        bookmark = self._bookmark(proposal) if proposal else ""
        return {
            "kind": "head",
            "compact": False,
            "level": level,
            "lines": lines,
            "badge": proposal.category if proposal and not printed else None,
            "bookmark": bookmark or _plain_text(lines[0]),
        }

    def _bookmark(self, proposal: Proposal) -> str:
        """The record's name in the outline, the first time it is asked for."""
        if proposal.order in self._bookmarked:
            return ""
        self._bookmarked.add(proposal.order)
        number = number_shown(proposal.number) or (f"{proposal.seq}." if proposal.seq else "")
        parts = (number, proposal.title or "", class_shown(proposal.category))
        return self._say(" ".join(filter(None, parts)) or f"提案{proposal.order}")

    def _named_in(self, block: Block) -> Proposal | None:
        """The proposal whose number or title begins in this block."""
        if not self._named_at:
            return None
        offsets = (offset for start, end in block.spans for offset in range(start, end))
        return next((self._named_at[at] for at in offsets if at in self._named_at), None)

    def _runs(self, block: Block, head: bool = False) -> list[Run]:
        text = block.text(self._source)
        paired = zip(text, self._roles.of(block, head), strict=True)
        runs: list[Run] = []
        for role, stretch in groupby(paired, key=lambda pair: pair[1]):
            said = self._say("".join(character for character, _ in stretch))
            pieces = enumerate(_UNBREAKABLE.split(said))
            runs += [[piece, role, place % 2 == 1] for place, piece in pieces if piece]
        return runs


def _places_of_names(proposals: Sequence[Proposal]) -> dict[int, Proposal]:
    places: dict[int, Proposal] = {}
    for proposal in proposals:
        for field in ("number", "title"):
            source = proposal.sources.get(field)
            if source and source.spans:
                places.setdefault(source.spans[0].start, proposal)
    return places


def _length(cell: Sequence[JsonObject]) -> int:
    return sum(len(text) for item in cell for text, _, _ in item["runs"])


def _plain_text(runs: Sequence[Run]) -> str:
    return "".join(text for text, _, _ in runs)
