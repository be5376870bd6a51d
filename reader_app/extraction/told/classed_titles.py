"""Titles that news of a session names class by class.

经济类提案中,《…》、《…》等聚焦产业升级;城建环保类提案中,有《…》、《…》。 A class alone with a title
is an example; two classes and more, with four titles among them, are what the page is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.told.named_titles import IN_A_ROW, ByTitle
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_FEWEST_CLASSES = 2
_FEWEST_TITLES = 4
_CLASS = re.compile(
    rf"(?:(?<=[\n。;:,])|^)[ ]*(?:其中,?)?(?:在|关于|属于)?(?P<class>[{HAN}、]{{2,12}}?)"
    r"(?:类|方面|领域)的?(?:重点)?提案(?:中|里|方面)?,?(?:主要|分别)?(?:有|如|包括|为|是|:)?"
    r"(?:委员提交的|提出的)?[ ]?(?=《)"
)
_TITLE = re.compile(r"《([^《》\n]{4,90}(?:提案|建议|议案))》")


def told_by_class(clean: Clean, body: Sequence[int]) -> ByTitle:
    """The proposals of a page that names some of each class."""
    found, classes = ByTitle(), set[str]()
    if "《" not in clean.folded:
        return found
    for index in body:
        start, end = clean.paragraphs[index].range
        for said in _CLASS.finditer(clean.folded, start, end):
            run = IN_A_ROW.match(clean.folded, said.end(), end)
            for title in _TITLE.finditer(clean.folded, *run.span()) if run else ():
                draft = Draft(title.start(), supported=True)
                draft.put("title", Found([title.span(1)], confidence=0.85))
                draft.put("section", Found([said.span("class")], confidence=0.8))
                found.drafts.append(draft)
                found.lines.append(index)
                classes.add(said["class"])
    enough = len(classes) >= _FEWEST_CLASSES and len(found.drafts) >= _FEWEST_TITLES
    return found if enough else ByTitle()
