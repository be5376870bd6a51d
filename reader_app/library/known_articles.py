"""What a damaged library still says about its articles: their numbers, the trash, old versions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlite_utils import Database

TextPart = tuple[int, int]  # a text, and the place of an article in it


@dataclass(slots=True)
class KnownArticles:
    numbers: dict[TextPart, int] = field(default_factory=dict)
    lying: dict[int, str] = field(default_factory=dict)  # in the trash: since when
    former: dict[TextPart, tuple[int, int]] = field(default_factory=dict)
    """Parts that others followed: of which article they are an old version, and which."""
    paths: dict[int, str] = field(default_factory=dict)  # of texts, those lost included
    logged: dict[int, str] = field(default_factory=dict)  # where an article's text came from
    all_of_them: bool = True

    @property
    def highest(self) -> int:
        return max((*self.numbers.values(), *self.logged), default=0)

    def add_found(self, found: Mapping[TextPart, tuple[int, bool]]) -> None:
        """What the raw pages tell besides: part → number, and whether it lies in the trash.

        A freed page may still hold an article as it was before it was renewed: of two texts
        with one number the later holds.
        """
        taken = set(self.numbers.values())
        for part, (number, lies) in sorted(found.items(), reverse=True):
            if number not in taken and part not in self.numbers:
                taken.add(number)
                self.numbers[part] = number
                if lies:
                    self.lying.setdefault(number, "")

    def learn_from_versions(self, db: Database) -> None:
        for article, version, text, part in db.execute(
            "select article_id, version, text_id, part from article_versions"
        ):
            if (text, part) not in self.numbers:
                self.former[text, part] = (article, version)

    def learn_from_log(self, db: Database) -> None:
        """The numbers that texts came in under, and which texts followed which."""
        texts = dict(db.execute("select content_hash, id from texts"))
        cut = {text for (text,) in db.execute("select base_id from recut_texts")}
        history: dict[int, list[TextPart | None]] = {}
        for path, text_hash, articles in db.execute(
            "select path, content_hash, articles from import_log"
            " where status in ('added', 'renewed') order by id"
        ):
            text = texts.get(text_hash)
            for part, number in enumerate(_numbers(articles)):
                self.logged[number] = path
                history.setdefault(number, []).append(None if text is None else (text, part))
        taken = set(self.numbers.values())
        for number, (*older, newest) in reversed(history.items()):
            self._learn_former(number, older)
            if self.all_of_them or number in taken or newest is None:
                continue
            if newest not in self.numbers and newest not in self.former and newest[0] not in cut:
                self.numbers[newest] = number

    def _learn_former(self, number: int, older: Iterable[TextPart | None]) -> None:
        for version, part in enumerate(older, 1):
            if part is not None and part not in self.numbers:
                self.former.setdefault(part, (number, version))

    def learn_from_places(self, db: Database) -> None:
        """An article whose old version alone is known is what came later from the same file."""
        if self.all_of_them:
            return
        taken = set(self.numbers.values())
        known = {text for text, _ in (*self.numbers, *self.former)}
        for (text, part), (number, _) in self.former.items():
            later = db.execute(
                "select t.id from texts t join texts old on old.path = t.path and t.id > old.id"
                " where old.id = ? and t.path <> ''"
                " and t.id not in (select base_id from recut_texts)",
                [text],
            ).fetchall()
            unknown = [each for (each,) in later if each not in known]
            if number not in taken and len(unknown) == 1:
                self.numbers[unknown[0], part] = number
                taken.add(number)

    def put_versions(self, db: Database) -> None:
        """Old versions beside their articles, counted from 1 without a gap."""
        db.conn.executemany(
            "insert or ignore into article_versions"
            " (article_id, version, text_id, part, headline, imported_at)"
            " select a.id, ?, t.id, ?, a.headline, t.imported_at from articles a, texts t"
            " where a.id = ? and t.id = ? and not exists (select 1 from article_versions"
            "  where article_id = a.id and text_id = t.id)",
            [
                (version, part, article, text)
                for (text, part), (article, version) in self.former.items()
            ],
        )
        rows = db.execute(
            "select article_id, row_number() over (partition by article_id order by version),"
            " text_id, part, headline, imported_at from article_versions"
        ).fetchall()
        db.execute("delete from article_versions")
        db.conn.executemany("insert into article_versions values (?, ?, ?, ?, ?, ?)", rows)


def _numbers(articles: str) -> list[int]:
    try:
        numbers = json.loads(articles)
    except ValueError:
        return []
    return [each for each in numbers if type(each) is int] if isinstance(numbers, list) else []
