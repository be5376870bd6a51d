"""Facts that a label begins, among others in brackets or on one line: 会办:市人社局;A类."""

from __future__ import annotations

import re

from reader_app.extraction.words.label_reading import field_of
from reader_app.text.width import HAN

KEYED = re.compile(
    r"(提案人|提案者|领衔人|第一提案人|提案单位|承办单位|主办单位|会办单位|协办单位"
    r"|督办领导|领办领导"
    r"|办理结果|办理类别|类别|编号|提案号|案号|结果|主办|承办|会办|协办|提案委员|界别"
    r"|责任单位|牵头单位"
    r"|联名人|附议人|办理单位|责任部门|协办部门|承办部门|督办|领办)(?:[: ]+|"
    r"(?=[^主承会协督领办人者]))"
)
KEY_FIELDS = {
    "承办单位": "lead_units",
    "主办单位": "lead_units",
    "主办": "lead_units",
    "承办": "lead_units",
    "会办单位": "co_units",
    "协办单位": "co_units",
    "协办部门": "co_units",
    "责任单位": "lead_units",
    "牵头单位": "lead_units",
    "办理单位": "lead_units",
    "责任部门": "lead_units",
    "承办部门": "lead_units",
    "督办": "supervisors",
    "领办": "supervisors",
    "会办": "co_units",
    "协办": "co_units",
    "督办领导": "supervisors",
    "领办领导": "supervisors",
    "办理结果": "category",
    "办理类别": "category",
    "类别": "category",
    "结果": "category",
    "编号": "number",
    "提案号": "number",
    "案号": "number",
}
OWN_WORD = re.compile(rf"([{HAN}]{{2,6}})[ ]?:")
_KEY_NAMES = ("proposers", "lead_units", "co_units", "supervisors", "category", "number")


def keyed_field(text: str) -> tuple[str, int] | None:
    """The field that words begin to name, 会办:市人社局, and where the value begins."""
    if keyed := KEYED.match(text):
        return KEY_FIELDS.get(keyed[1], "proposers"), keyed.end()
    label = OWN_WORD.match(text)
    name = field_of(label[1]) if label else None
    return (name, label.end()) if label and name in _KEY_NAMES else None


def closing_bracket(folded: str, opening: int, end: int) -> int:
    """Where the bracket at ``opening`` closes, past those within it; -1 if it does not."""
    mark = folded[opening]
    closing = {"(": ")", "[": "]", "【": "】"}[mark]
    depth = 0
    for at in range(opening, min(end, len(folded))):
        depth += (folded[at] == mark) - (folded[at] == closing)
        if not depth:
            return at
    return folded.find(closing, opening, end)
