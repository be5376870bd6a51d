"""Set right by hand what was read of an article: a layer over it, each step to be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.domain.correction import Edit, Plain, Verdict
from reader_app.domain.library_rows import CutKind, LibraryChange, Retraced
from reader_app.domain.record_keys import name_of, paths_by_key
from reader_app.domain.recut import Recut
from reader_app.services.user import user_name

if TYPE_CHECKING:
    from reader_app.domain.document import Document
    from reader_app.library.store import Library


def amend(
    library: Path, article_id: int, edits: Sequence[Edit], *, seen: str | None = None
) -> LibraryChange:
    """Correct, empty, confirm or reset fields; together they are one step for undo.

    ``seen`` is the ``reading`` of the article as the user saw it. Raises NotInLibrary if the
    article is gone, was renewed, or was read by other rules since.
    """
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint
    from reader_app.services.doubts_left import doubts_left

    with open_library(library) as opened:
        return opened.amend(article_id, edits, user_name(), seen=seen, audit=doubts_left)


def drop_orphan(library: Path, article_id: int, record: str, field: str) -> LibraryChange:
    """Do away with a correction whose record is no longer read from the text."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.drop_orphan(article_id, record, field, user_name())


def undo(library: Path, article_id: int) -> Retraced:
    """Take back the last step in an article: of its corrections, or else of how it was cut.

    Nothing left: no fields, no change.
    """
    from reader_app.library.store import open_library
    from reader_app.services.doubts_left import doubts_left
    from reader_app.services.recut_article import undo_recut

    with open_library(library) as opened:
        before = opened.article(article_id).document
        retraced = _named(opened, article_id, opened.undo(article_id, doubts_left), before)
        return retraced if retraced.fields else _recut(undo_recut(opened, article_id, user_name()))


def redo(library: Path, article_id: int) -> Retraced:
    """Make again what was undone last: the article's cut, or else a step of its corrections."""
    from reader_app.library.store import open_library
    from reader_app.services.doubts_left import doubts_left
    from reader_app.services.recut_article import redo_recut

    with open_library(library) as opened:
        retraced = _named(opened, article_id, opened.redo(article_id, doubts_left))
        return retraced if retraced.fields else _recut(redo_recut(opened, article_id, user_name()))


def steps_at_hand(library: Path, article_id: int) -> tuple[Retraced, Retraced]:
    """What undo and redo would be about, with nothing changed."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        undo, redo = opened.steps_at_hand(article_id)
        behind = None if undo else opened.recut_behind(article_id)
        ahead = None if redo else opened.recut_ahead(article_id)
        nothing = LibraryChange()
        return (
            _named(opened, article_id, Retraced(undo, nothing, _kind(behind) if behind else None)),
            _named(opened, article_id, Retraced(redo, nothing, _kind(ahead) if ahead else None)),
        )


def _named(
    opened: Library, article_id: int, step: Retraced, before: Document | None = None
) -> Retraced:
    """The step with the name of the record that it begins with, as the page prints it.

    A record made by hand is gone once that is undone: ``before`` still has it.
    """
    if not step.fields:
        return step
    key = step.fields[0][0]
    document = opened.article(article_id).document
    if before is not None and key not in paths_by_key(document):
        document = before
    is_nameless = key.partition("/")[2].startswith("hand:") and key not in paths_by_key(document)
    return replace(step, record="" if is_nameless else name_of(key, document))


def _recut(done: tuple[Recut, LibraryChange] | None) -> Retraced:
    if done is None:
        return Retraced((), LibraryChange())
    recut, change = done
    return Retraced((), change, _kind(recut))


def _kind(recut: Recut) -> CutKind:
    return CutKind.JOIN if recut.is_join else CutKind.SPLIT


def edits_of(path: str, value: Plain) -> tuple[Edit, ...]:
    """A new value, and with it the fields that say the same in other words.

    The rounds decide the class, and the printed unit of a task its list of units.
    """
    record, _, field = path.rpartition(".")
    edits = [Edit(path, Verdict.CORRECTED, value)]
    if field == "category_rounds" and value:
        edits.append(Edit(f"{record}.category", Verdict.CORRECTED, value[max(value)]))
    if field == "unit":
        units = [unit for unit in (value or "").replace("，", "、").split("、") if unit]
        edits.append(Edit(f"{record}.units", Verdict.CORRECTED, units or None))
    return tuple(edits)
