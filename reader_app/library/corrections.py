"""What the user set right by hand, kept by content, with every step to take back."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from reader_app.domain.corrected import plain_value, record_at, source_at
from reader_app.domain.correction import PRESENCE, Correction, Edit, Verdict
from reader_app.domain.document import Document
from reader_app.domain.hand_made import (
    NEW_PROPOSAL,
    NEW_TASK,
    is_hand_made,
    new_key,
    with_hand_made,
)
from reader_app.domain.proposal import Proposal
from reader_app.domain.record_keys import keys_by_path
from reader_app.domain.span import Sourced, Span
from reader_app.domain.work_task import WorkTask
from reader_app.library.encoding import storable, to_json

Where = tuple[str, int]  # a text's content hash, and which of its articles
Fields = tuple[tuple[str, str], ...]  # the record's key and the field of each change

_NEW: Mapping[str, Sourced] = {NEW_PROPOSAL: Proposal(0), NEW_TASK: WorkTask(0)}
_STATE = ("verdict", "value", "spans", "printed", "who", "corrected_at")


def corrections_of(db: Database, where: Where) -> tuple[Correction, ...]:
    """All corrections of one article of a text, in the order they were made."""
    rows = db.execute(
        f"select record, field, {', '.join(_STATE)} from corrections"
        " where content_hash = ? and part = ? order by id",
        [*where],
    )
    names = ("record", "field", *_STATE)
    return tuple(_correction(dict(zip(names, row, strict=True))) for row in rows)


def edited(
    document: Document, kept: Sequence[Correction], edits: Iterable[Edit], who: str, when: str
) -> list[Change]:
    """The edits of a document as it was read, as changes of what is ``kept`` of it.

    A value that is the printed one, and no confirmation, goes back to print. A record made by
    hand that is none has no value left. Raises LookupError for a record that is not there.
    """
    there = {each.record for each in kept}
    new = {path: new_key(path, there) for path in (NEW_PROPOSAL, NEW_TASK)}
    document = with_hand_made(document, there)
    keys = keys_by_path(document) | new
    changes = []
    for edit in edits:
        path, _, field = edit.path.rpartition(".")
        if field == PRESENCE and is_hand_made(keys[path]):
            own = (each.field for each in kept if each.record == keys[path] and edit.verdict)
            changes += [Change(keys[path], name, None) for name in own]
            continue
        record = _NEW[path] if path in new else record_at(document, path)
        printed = plain_value(record, field)
        verdict, value, items = edit.verdict, edit.value, edit.items
        if verdict is Verdict.CONFIRMED:
            source = source_at(record, field)
            value, items = printed, source.items if source else ()
        if verdict is None or (verdict is Verdict.CORRECTED and value == printed and not items):
            changes.append(Change(keys[path], field, None))
        else:
            made = Correction(keys[path], field, verdict, value, items, printed, who, when)
            changes.append(Change(keys[path], field, made))
    return changes


@dataclasses.dataclass(frozen=True, slots=True)
class Change:
    """A field and the correction that it is to have; None: none any more."""

    record: str
    field: str
    correction: Correction | None


def carry_out(db: Database, where: Where, changes: Sequence[Change], who: str, when: str) -> bool:
    """Make the changes as one step that can be taken back; False if there was nothing to do."""
    steps = []
    for change in changes:
        before = _state(db, where, change.record, change.field)
        after = _encoded(change.correction) if change.correction else None
        if _said(before) != _said(after):
            steps.append((change, before, after))
    if not steps:
        return False
    forget_undone(db, where)
    (step,) = db.execute("select ifnull(max(step), 0) + 1 from correction_steps").fetchone()
    for change, before, after in steps:
        _put(db, where, change.record, change.field, after)
        db.table("correction_steps").insert(
            {
                "step": step,
                **_place(where, change.record, change.field),
                "before": to_json(before) if before else None,
                "after": to_json(after) if after else None,
                "who": storable(who),
                "made_at": when,
            }
        )
    return True


def forget_undone(db: Database, where: Where) -> None:
    """What was taken back cannot return once something else was done."""
    db.table("correction_steps").delete_where("content_hash = ? and part = ? and undone", [*where])


def keep(db: Database, where: Where, correction: Correction) -> None:
    """Store a correction that came with its words from elsewhere; no step of its own."""
    _put(db, where, correction.record, correction.field, _encoded(correction))


def take_back(db: Database, where: Where) -> list[tuple[str, str]]:
    """Undo the last step of an article; the record's key and field of each change undone."""
    return _walk(db, where, undone=0, state="before")


def bring_back(db: Database, where: Where) -> list[tuple[str, str]]:
    """Redo the step that was undone last."""
    return _walk(db, where, undone=1, state="after")


def steps_at_hand(db: Database, where: Where) -> tuple[Fields, Fields]:
    """The fields that undo would be about, and those of redo; none: there is nothing left."""
    undo, redo = (
        tuple((row["record"], row["field"]) for row in _last_step(db, where, undone=undone))
        for undone in (0, 1)
    )
    return undo, redo


def carry_over(
    db: Database,
    old: Where,
    new: Where,
    record: Callable[[str], str],
    place: Callable[[Span], Span | None],
) -> None:
    """Let corrections and their steps hold for another version of a text, too.

    ``record`` and ``place`` tell what has become of a record's key and of a place in the text. A
    correction of words that are gone keeps its value, and says no more where it stands. What the
    new version has of its own, from a time before, stays.
    """

    def state(kept: str | None) -> str | None:
        return to_json(_moved(json.loads(kept), place)) if kept else None

    for row in db.query("select * from corrections where content_hash = ? and part = ?", [*old]):
        moved = _moved({name: row[name] for name in _STATE}, place)
        key = _place(new, record(row["record"]), row["field"])
        db.table("corrections").insert({**key, **moved}, ignore=True)
    if _has_steps(db, new):
        return
    steps = list(
        db.query("select * from correction_steps where content_hash = ? and part = ?", [*old])
    )
    (last,) = db.execute("select ifnull(max(step), 0) from correction_steps").fetchone()
    numbers = {step: last + at for at, step in enumerate(sorted({s["step"] for s in steps}), 1)}
    db.table("correction_steps").insert_all(
        {
            **row,
            **_place(new, record(row["record"]), row["field"]),
            "id": None,
            "step": numbers[row["step"]],
            "before": state(row["before"]),
            "after": state(row["after"]),
        }
        for row in steps
    )


def _has_steps(db: Database, where: Where) -> bool:
    rows = db.execute(
        "select 1 from correction_steps where content_hash = ? and part = ? limit 1", [*where]
    )
    return rows.fetchone() is not None


def _moved(state: dict[str, Any], place: Callable[[Span], Span | None]) -> dict[str, Any]:
    """A correction as it is kept, with its places in another version of the text."""
    items = [[place(Span(*span)) for span in item] for item in json.loads(state["spans"])]
    gone = any(span is None for item in items for span in item)
    return {**state, "spans": to_json([] if gone else items)}


def _walk(db: Database, where: Where, *, undone: int, state: str) -> list[tuple[str, str]]:
    rows = _last_step(db, where, undone=undone)
    for row in rows:
        _put(db, where, row["record"], row["field"], json.loads(row[state] or "null"))
        db.table("correction_steps").update(row["id"], {"undone": 1 - undone})
    return [(row["record"], row["field"]) for row in rows]


def _last_step(db: Database, where: Where, *, undone: int) -> list[dict[str, Any]]:
    """The changes of the step that was made last, or of that which was undone last."""
    key = [*where, undone]
    pick = "min" if undone else "max"
    return list(
        db.query(
            "select * from correction_steps where content_hash = ? and part = ? and undone = ?"
            f" and step = (select {pick}(step) from correction_steps"
            " where content_hash = ? and part = ? and undone = ?)",
            [*key, *key],
        )
    )


def _state(db: Database, where: Where, record: str, field: str) -> dict[str, Any] | None:
    rows = db.query(
        "select * from corrections where content_hash = ? and part = ? and record = ?"
        " and field = ?",
        [*where, record, field],
    )
    return next(({name: row[name] for name in _STATE} for row in rows), None)


def _put(db: Database, where: Where, record: str, field: str, state: dict[str, Any] | None) -> None:
    place = _place(where, record, field)
    if state is None:
        db.table("corrections").delete_where(
            "content_hash = ? and part = ? and record = ? and field = ?", list(place.values())
        )
    else:
        db.table("corrections").insert({**place, **state}, replace=True)


def _place(where: Where, record: str, field: str) -> dict[str, Any]:
    return {"content_hash": where[0], "part": where[1], "record": record, "field": field}


def _encoded(correction: Correction) -> dict[str, Any]:
    return {
        "verdict": str(correction.verdict),
        "value": to_json(correction.value),
        "spans": to_json(correction.items),
        "printed": to_json(correction.printed),
        "who": storable(correction.who),
        "corrected_at": correction.when,
    }


def _said(state: dict[str, Any] | None) -> object:
    """What matters of a correction: not who repeats it."""
    return state and [state[name] for name in ("verdict", "value", "spans", "printed")]


def _correction(row: dict[str, Any]) -> Correction:
    return Correction(
        record=row["record"],
        field=row["field"],
        verdict=Verdict(row["verdict"]),
        value=json.loads(row["value"]),
        items=tuple(
            tuple(Span(start, end) for start, end in item) for item in json.loads(row["spans"])
        ),
        printed=json.loads(row["printed"]),
        who=row["who"],
        when=row["corrected_at"],
    )
