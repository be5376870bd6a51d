"""Articles wrongly cut are cut otherwise: new texts made of runs of those that were imported.

The imported texts stay as they are. A recut makes texts of their pieces, puts articles on
those, and keeps what it takes to go back: which article stood on which text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from reader_app.domain.corrected import corrected
from reader_app.domain.document import Document
from reader_app.domain.recut import Base, Cut, Recut, StoredCut, joined
from reader_app.errors import ReaderError
from reader_app.library.articles import (
    ArticleKey,
    Audit,
    key_of,
    printed_document,
    put_article,
    take_away,
)
from reader_app.library.carriers import write_carrier
from reader_app.library.corrections import corrections_of, forget_undone, keep
from reader_app.library.encoding import to_json
from reader_app.library.pages_as_printed import keep_pages
from reader_app.library.prepared import prepare
from reader_app.library.recut_corrections import Known, inherited_place, moved_corrections
from reader_app.library.rows import insert
from reader_app.library.texts import insert_text


@dataclass(frozen=True, slots=True)
class Moment:
    """Who does something when, by which rules the texts were read, and who doubts them."""

    who: str
    when: str
    rules_version: str
    audit: Audit | None = None


@dataclass(frozen=True, slots=True)
class _Stood:
    """Where an article stood before."""

    key: ArticleKey
    standing: float
    file: str
    path: str
    encoding: str
    source: str


def cut_otherwise(
    db: Database,
    cuts: Sequence[Cut],
    text_hashes: Sequence[str],
    moment: Moment,
    numbers: Sequence[int] = (),
) -> frozenset[int]:
    """Put articles made of pieces in place of those the pieces are taken from.

    ``text_hashes`` are those of the cuts' texts, ``numbers`` those that the articles had when
    this was done before. Returns every article touched. Raises ReaderError if the library has
    one of the texts already.
    """
    involved = list(dict.fromkeys(piece.article for cut in cuts for piece in cut.pieces))
    stood = {article: _stood(db, article) for article in involved}
    known = {article: _known(db, article, each.key) for article, each in stood.items()}
    for each in stood.values():
        forget_undone(db, each.key.where)
    corrections = moved_corrections(known, cuts)
    text_ids = [
        _make_text(db, stood, cut, text_hash, moment)
        for cut, text_hash in zip(cuts, text_hashes, strict=True)
    ]
    articles: list[int] = []
    for place, cut in enumerate(cuts):
        key = ArticleKey(text_ids[place], text_hashes[place], 0)
        inherited = inherited_place(known, cut, moment.when)
        for correction in (*inherited, *corrections[place]):
            keep(db, key.where, correction)
        first = cut.pieces[0].article
        articles.append(
            put_article(
                db,
                key,
                prepare(cut.document),
                moment.rules_version,
                first if first not in articles else None,
                moment.audit,
                number=numbers[place] if numbers else None,
            )
        )
    for article in set(stood).difference(articles):
        take_away(db, article)
    _line_up(db, articles, min(each.standing for each in stood.values()))
    _note(db, stood, cuts, articles, text_ids, moment)
    return frozenset(articles) | frozenset(stood)


def take_back_cut(
    db: Database, recut: Recut, documents: Mapping[int, Document], moment: Moment
) -> frozenset[int]:
    """Put the articles back on the texts they stood on; ``documents`` has what those say.

    Raises ReaderError while an article of the recut has corrections that would be lost sight of.
    """
    _refuse_if_corrected(db, recut)
    (state,) = db.execute("select before from recuts where id = ?", [recut.id]).fetchone()
    made = [cut.article for cut in recut.after]
    there = {article for article in made if _exists(db, article)}
    derived = _texts_of(db, recut.id)
    back = []
    for article, text_id, part, standing in json.loads(state):
        key = _key(db, text_id, part)
        present = article if article in there else None
        article_back = prepare(documents[text_id])
        back.append(
            put_article(
                db, key, article_back, moment.rules_version, present, moment.audit, number=article
            )
        )
        db.execute("update articles set standing = ? where id = ?", [standing, article])
    for article in there.difference(back):
        take_away(db, article)
    db.execute("delete from recut_texts where recut_id = ?", [recut.id])
    db.conn.executemany(
        "delete from texts where id = ?1"
        " and id not in (select text_id from recut_texts union select base_id from recut_texts)",
        [[text_id] for text_id in derived],
    )
    db.execute(
        "update recuts set undone = 1, steps_then = ? where id = ?",
        [_last_step(db), recut.id],
    )
    return frozenset(back).union(made)


def drop_recut(db: Database, recut_id: int) -> None:
    """Forget a recut that was taken back."""
    db.execute("delete from recuts where id = ? and undone", [recut_id])


def recut_behind(db: Database, article: int) -> Recut | None:
    """The recut that made an article what it is."""
    text_id = key_of(db, article).text_id
    row = db.execute(
        "select r.id, r.before, r.after from recuts r where r.id ="
        " (select max(recut_id) from recut_texts where text_id = ?)",
        [text_id],
    ).fetchone()
    return _recut(*row) if row else None


def recut_ahead(db: Database, article: int) -> Recut | None:
    """The recut of an article that was taken back last, if nothing was corrected since."""
    key = key_of(db, article)
    (last,) = db.execute(
        "select ifnull(max(id), 0) from correction_steps where content_hash = ? and part = ?",
        [*key.where],
    ).fetchone()
    rows = db.execute(
        "select id, before, after from recuts where undone and steps_then >= ? order by id desc",
        [last],
    ).fetchall()
    for row in rows:
        recut = _recut(*row)
        if (article, key.text_id) in recut.before:
            return recut
    return None


def _recut(recut_id: int, before: str, after: str) -> Recut:
    return Recut(
        recut_id,
        tuple((article, text_id) for article, text_id, _, _ in json.loads(before)),
        tuple(
            StoredCut(article, tuple(Base(*base) for base in bases))
            for article, _, bases in json.loads(after)
        ),
    )


def _stood(db: Database, article: int) -> _Stood:
    key = key_of(db, article)
    row = db.execute(
        "select ifnull(a.standing, a.text_id), t.parts, t.file, t.path, t.encoding, t.source"
        " from articles a join texts t on t.id = a.text_id where a.id = ?",
        [article],
    ).fetchone()
    standing, parts, file, path, encoding, source = row
    if parts != 1:
        raise ReaderError("这篇文章与别的文章同在一个文件里，不能拆分或合并。")
    return _Stood(key, standing, file, path, encoding, source)


def _known(db: Database, article: int, key: ArticleKey) -> Known:
    corrections = corrections_of(db, key.where)
    shown, _ = corrected(printed_document(db, article), corrections)
    return Known(shown, corrections)


def _make_text(
    db: Database, stood: Mapping[int, _Stood], cut: Cut, text_hash: str, moment: Moment
) -> int:
    """A text of pieces. Its path tells it from the file it was cut from."""
    slices = [stood[article].source[start:end] for article, start, end in cut.pieces]
    source = cut.document.source
    if joined(slices) != source:
        raise ReaderError("文章刚有变动，没有拆分或合并。", "请对照新的内容再试一次。")
    first = stood[cut.pieces[0].article]
    there = db.execute(
        "select t.id, a.id, t.id in (select text_id from recut_texts) from texts t"
        " left join articles a on a.text_id = t.id where t.content_hash = ?",
        [text_hash],
    ).fetchone()
    if there:
        text_id, article, by_hand = there
        if by_hand and article is None:  # cut so once before, and joined again since
            return int(text_id)
        which = f"：文章 {article}" if article else ""
        raise ReaderError(f"文库里已有内容相同的文章{which}，没有拆分或合并。", "请先移除那一篇。")
    bounds = "+".join(f"{start}-{end}" for _, start, end in cut.pieces)
    made = insert_text(
        db,
        content_hash=text_hash,
        source=source,
        file=first.file,
        path=f"{first.path}#{bounds}",
        encoding=first.encoding,
        imported_at=moment.when,
        parts=1,
    )
    keep_pages(db, made, cut.carrier)
    write_carrier(db, made, cut.carrier)
    return made


def _line_up(db: Database, articles: Sequence[int], first: float) -> None:
    """Let the articles stand one after another where the first of the former ones stood."""
    (after,) = db.execute(
        "select min(ifnull(standing, text_id)) from articles where ifnull(standing, text_id) > ?"
        " and page_id in (select page_id from articles where id = ?)",
        [first, articles[0]],
    ).fetchone()
    gap = (after if after is not None else first + 1) - first
    for place, article in enumerate(articles):
        standing = first + gap * place / len(articles)
        db.execute("update articles set standing = ? where id = ?", [standing, article])


def _note(
    db: Database,
    stood: Mapping[int, _Stood],
    cuts: Sequence[Cut],
    articles: Sequence[int],
    text_ids: Sequence[int],
    moment: Moment,
) -> None:
    bases = [
        [(stood[article].key.text_id, start, end) for article, start, end in cut.pieces]
        for cut in cuts
    ]
    made = insert(
        db,
        "recuts",
        {
            "before": to_json(
                [
                    [article, each.key.text_id, each.key.part, each.standing]
                    for article, each in stood.items()
                ]
            ),
            "after": to_json(list(zip(articles, text_ids, bases, strict=True))),
            "who": moment.who,
            "made_at": moment.when,
            "steps_then": _last_step(db),  # a text that was here before may have older ones
        },
    )
    pairs = {
        (made, text_id, base_id)
        for text_id, of_text in zip(text_ids, bases, strict=True)
        for base_id, _, _ in of_text
    }
    db.conn.executemany(
        "insert into recut_texts (recut_id, text_id, base_id) values (?, ?, ?)", sorted(pairs)
    )


def _last_step(db: Database) -> int:
    (last,) = db.execute("select ifnull(max(id), 0) from correction_steps").fetchone()
    return int(last)


def _refuse_if_corrected(db: Database, recut: Recut) -> None:
    for cut in recut.after:
        if not _exists(db, cut.article):
            continue
        rows = db.execute(
            "select 1 from correction_steps where content_hash = ? and part = ? and not undone"
            " and id > (select ifnull(steps_then, 0) from recuts where id = ?)",
            [*key_of(db, cut.article).where, recut.id],
        )
        if rows.fetchone():
            raise ReaderError(
                f"文章 {cut.article} 在拆分或合并之后有过更正，没有撤销。",
                "请先在那一篇里撤销这些更正。",
            )


def _texts_of(db: Database, recut_id: int) -> list[int]:
    rows = db.execute("select distinct text_id from recut_texts where recut_id = ?", [recut_id])
    return [text_id for (text_id,) in rows]


def _key(db: Database, text_id: int, part: int) -> ArticleKey:
    (text_hash,) = db.execute("select content_hash from texts where id = ?", [text_id]).fetchone()
    return ArticleKey(text_id, text_hash, part)


def _exists(db: Database, article: int) -> bool:
    return db.execute("select 1 from articles where id = ?", [article]).fetchone() is not None
