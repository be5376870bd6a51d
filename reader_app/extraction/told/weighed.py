"""Records of titles that prose names, where all that stands round a title says that it is one.

The last of the readers: of pages that none of the closer forms holds it weighs every title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from reader_app.extraction.learned.linear import load_linear
from reader_app.extraction.records.draft import Draft
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.told.mention_features import Mention, features, maker, mentions_in
from reader_app.extraction.told.named_titles import ByTitle, of_another_kind
from reader_app.extraction.told.sentences import Named, tell
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean

_LIKELY = 0.5  # beside other records of the page
_SURE = 0.85  # of at least one, where no other reader found any record
_SEVERAL = 2  # titles that such a page names
_SURE_ALONE = 0.9  # of the only title of a page, which a single meeting may be about
_LONGEST = 100_000  # characters of a page, and how many titles it may name:
_MOST = 60  # what is seen of each title takes the whole page in
_SUREST = 0.9  # nothing that is weighed is surer


class _Weighed(NamedTuple):
    mention: Mention
    probability: float


def weighed(clean: Clean, body: Sequence[int], known: Sequence[Draft]) -> ByTitle:
    """The records of titles that none of the ``known`` drafts has."""
    taken = {
        _words(clean, draft.fields["title"].ranges[0]) for draft in known if draft.has("title")
    }
    likely = _once_each(clean, [one for one in _weigh(clean, body) if one.probability >= _LIKELY])
    chosen = [one for one in likely if _words(clean, one.mention.title) not in taken]
    if not known and not any(one.probability >= _SURE for one in chosen):
        return ByTitle()
    found = ByTitle()
    for k, one in enumerate(chosen):
        last = clean.paragraphs[body[-1]].end
        stop = chosen[k + 1].mention.sentence[0] if k + 1 < len(chosen) else last
        draft = _draft(clean, one, max(stop, one.mention.end))
        alone = not known and len(chosen) < _SEVERAL
        if alone and (one.probability < _SURE_ALONE or not draft.has("lead_units")):
            continue
        found.drafts.append(draft)
        found.lines.append(one.mention.line)
    return found if known or not _is_portrait(clean, found.drafts) else ByTitle()


def _is_portrait(clean: Clean, drafts: Sequence[Draft]) -> bool:
    """Whether a page but names what one member proposed over the years."""
    made = [draft.fields["proposers"].ranges[0] for draft in drafts if draft.has("proposers")]
    makers = {clean.folded[slice(*one)] for one in made}
    return len(makers) < 2 and not any(kind_of_name(name) == "group" for name in makers)


def _weigh(clean: Clean, body: Sequence[int]) -> Iterator[_Weighed]:
    if len(clean.folded) > _LONGEST:
        return
    mentions = list(islice(mentions_in(clean, body), _MOST + 1))
    for mention in mentions if len(mentions) <= _MOST else ():
        if of_another_kind(clean, mention.sentence, mention.start, mention.end):
            continue  # 作《…》的大会发言
        if _is_of_congress(clean, mention):
            continue
        yield _Weighed(mention, load_linear("mentions").probability(features(clean, mention)))


_ASSEMBLY = re.compile("人大|人民代表大会|政协|提案")


def _is_of_congress(clean: Clean, mention: Mention) -> bool:
    """区人大三次会议第12号《…》: whether the assembly named last in a sentence is the congress."""
    named = _ASSEMBLY.findall(clean.folded, mention.sentence[0], mention.start)
    return bool(named) and named[-1].startswith("人")


def _once_each(clean: Clean, weighed: Sequence[_Weighed]) -> list[_Weighed]:
    """The likeliest place of each title."""
    best: dict[str, _Weighed] = {}
    for one in weighed:
        words = _words(clean, one.mention.title)
        if words not in best or best[words].probability < one.probability:
            best[words] = one
    return sorted(best.values(), key=lambda one: one.mention.start)


def _words(clean: Clean, title: Range) -> str:
    return "".join(clean.folded[slice(*title)].split())


def _draft(clean: Clean, one: _Weighed, stop: int) -> Draft:
    mention = one.mention
    who = maker(clean, mention)
    named = Named(mention.title, mention.sentence[0], mention.end, who, False)
    draft, _ = tell(clean, named, mention.sentence[0], stop)
    draft.at = mention.title[0]
    draft.fields["title"].confidence = min(_SUREST, one.probability)
    return draft
