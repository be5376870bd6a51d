"""The search index: which article holds which characters and pairs of characters.

With the set of single characters and of adjacent pairs, a run of any length is narrowed to
few candidates, and most runs of one or two characters are answered outright. To be half as
large as the text at most, it leaves out pairs with a punctuation mark, and characters that
stand in so many articles that looking is as fast as an index. The fields of records are
there as pairs behind a private character for each field.

Words that every page about proposals prints are joined to others that no page has: 政协提案办理 has
no pair that tells anything. So four neighbours are a token, too, if all of them are of OFTEN, the
characters of such words; of 1,500 characters some thirty runs are.

An article's row grows with its paper's date, so that the index itself hands out the newest
first. Rows of a day lie close, for the index stores the gaps between them: 512 to a day in
the main range, and 2²⁰ in a spare one above it, for days that are fuller.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from math import inf
from operator import add, itemgetter

from sqlite_utils import Database

from reader_app.domain.search_query import WHOLE, Field
from reader_app.library.search_card import Value
from reader_app.text.folding import FOLDING_VERSION, fold_with_characters

INDEX_VERSION = f"3/{FOLDING_VERSION}"
DAY_BITS, SPARE_BITS = 9, 20
SPARE = 1 << 40  # the first row of the spare range
UNDATED_DAY = -1
UNDATED = -(1 << 40)  # articles without a date lie below all others, in the order of their numbers

# In a third or more of all articles: looked for in the texts themselves.
COMMON = frozenset(
    "2103、政。4建人6的年一提58办案7位于会关月委理工日公单协9局中“”民议设开次三在员主发业成个点全号区通市"
    "二实.进部推上作：加分第城行件展生，下新管务大期化重立经已时和有联为制-现情动社入心以交度小体完报对到出"
    "文来源改用高共农者复况合家育名届目施商本地查保不资场方学间）（村明收结类机道将水规》《等题项万府教定电%"
    "前面造专长产增支布室内平持强承意:计安基数后级四条果事门治线编住督其能标里服要别划集打乡口信过台由路处"
    "系卫程解见元整老至与健式我范同统审企护；并步各法环运如责备县十力导自率表网投界组效问是了这他她们也就说"
    "你那得着之子可然没好多起去看天无心想样被使又所从很前但些因此向她做给让比什么当最才只还更"
    ",:;()!?"
)
# Of the pairs that a fiftieth or more of the pages about proposals and tasks have, the characters
# that most of these pages hold in such a pair.
OFTEN = frozenset(
    "办提的建局案于政市会区公协委一工理人议业县年民设次关单务开员管成位通发农中主城生推全文交分加完进届作"
    "在改三体点实育情化立社商部布小村上报动以复学新行府教源日展卫重件期下第水意制二题增已个度联到查时健来"
    "解出资任和住结安规支本入号电十机方收老编有目打间者经督万保旅计共用前审场造事况心施乡运划答系领大信承"
)
_OFTEN_RUN = re.compile(f"[{''.join(sorted(OFTEN))}]{{4,}}")
_PRIVATE = {field: chr(0xE000 + number) for number, field in enumerate(Field)}
_END = "\ue0ff"  # stands after a value, so that its last character begins a pair, too
# The tokenizer divides at ASCII signs and controls; dressed as private characters they stay.
_DRESSED = {
    chr(code): chr(0xF0000 + code)
    for code in range(128)
    if not (chr(code).isalnum() or chr(code).isspace())
}
_WORTH_TIDYING = 1_000  # articles
_PAGES_AT_ONCE = 100  # of 4 kB
_GAP = "\ue0fe"  # between runs
_letters: set[str] = set()  # and digits, of those met
_NO_TOKENS = COMMON.union(filter(str.isspace, map(chr, range(0x3001))))


@dataclass(frozen=True, slots=True)
class Tokens:
    """What the index is told of an article, each part divided by spaces.

    A token may come again: the index takes each once, in less time than telling them apart here.
    """

    plain: str  # characters and pairs of its text, pairs of its fields
    fours: str

    def told(self, with_fours: bool) -> str:
        return f"{self.plain} {self.fours}" if with_fours and self.fours else self.plain


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the index knows an article by."""

    row: int
    tokens: Tokens
    with_fours: bool

    @property
    def told(self) -> str:
        return self.tokens.told(self.with_fours)


def day_number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def day_of(row: int) -> int:
    """The day of a row; of articles without a date UNDATED_DAY."""
    if row >= SPARE:
        return row - SPARE >> SPARE_BITS
    return row >> DAY_BITS if row >= 0 else UNDATED_DAY


def ranges_of(first: int, last: int) -> Iterator[tuple[int, int]]:
    """The rows of some days: in the spare range, and in the main one."""
    yield SPARE + (first << SPARE_BITS), SPARE + ((last + 1) << SPARE_BITS) - 1
    yield first << DAY_BITS, ((last + 1) << DAY_BITS) - 1


class FreeRows:
    """Hands out rows: for each day the one after the last, in the main range while it lasts."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._next: dict[str, int] = {}

    def row(self, article: int, day: str | None) -> int:
        if day is None:
            return UNDATED + article
        spare, main = ranges_of(*[day_number(day)] * 2)
        row = self._next.get(day)
        if row is None:
            row = self._after_last(main)
        if main[1] < row < SPARE:
            row = self._after_last(spare)
        self._next[day] = row + 1
        return row

    def _after_last(self, rows: tuple[int, int]) -> int:
        (taken,) = self._db.execute(
            "select max(row) from search_cards where row between ? and ?", rows
        ).fetchone()
        return rows[0] if taken is None else int(taken) + 1


def tokens_of(text: str, values: Iterable[Value]) -> Tokens:
    """Those of a text as shown, and of the values of the article and its records, folded."""
    singles, letters = _runs_of(text)
    plain = " ".join([singles + _pairs(letters), *field_tokens(values)])
    return Tokens(plain, " ".join(fours_of(letters)))


def _runs_of(text: str) -> tuple[str, str]:
    """Every distinct character that is not too common, and the runs of letters and digits.

    Both folded, and divided by spaces.
    """
    folded, characters = fold_with_characters(text)
    for character in characters - _letters:
        if character.isalnum():
            _letters.add(character)
        else:
            folded = folded.replace(character, " ")
    singles = characters - _NO_TOKENS
    for sign in _DRESSED.keys() & singles:
        singles.remove(sign)
        singles.add(_DRESSED[sign])
    return " ".join(singles), " ".join(folded.split())


def _pairs(runs: str) -> str:
    """The pairs of neighbours in each run, a space before each.

    All pairs are laid out at once, byte column by byte column, since a string made for each would
    take five times as long; what is no pair lies round the gaps, and is cut away there.
    """
    gapped = _GAP + runs.replace(" ", _GAP)
    width, code = (2, "utf-16-le") if max(gapped) <= "\uffff" else (4, "utf-32-le")
    plain = gapped.encode(code)
    cell = 3 * width  # a space, and the two characters
    cells = bytearray(" ".encode(code) * 3 * (len(gapped) - 1))
    for byte in range(width):
        column = plain[byte::width]
        cells[width + byte :: cell] = column[:-1]
        cells[2 * width + byte :: cell] = column[1:]
    # Of "ab c" they are " _a ab b_ _c".
    pieces = cells.decode(code).split(f"{_GAP} {_GAP}")
    pieces[0] = pieces[0][2:]
    return "".join([piece[1:-2] for piece in pieces[:-1]] + [pieces[-1][1:]])


def fours_of(letters: str) -> list[str]:
    """Every four neighbours that are all of OFTEN."""
    return [run[at : at + 4] for run in _OFTEN_RUN.findall(letters) for at in range(len(run) - 3)]


def is_four(token: str) -> bool:
    return len(token) == 4 and _OFTEN_RUN.fullmatch(token) is not None


def query_tokens(run: str, with_fours: bool = True) -> tuple[list[str], bool]:
    """What an article must hold to contain a folded run, and whether that is all there is to it.

    There may be nothing the index knows of. ``with_fours``: the index has those of all articles.
    """
    pairs = set(filter(str.isalnum, map(add, run, run[1:])))
    covered = {character for pair in pairs for character in pair}
    singles = set(run) - covered - COMMON
    fours = set(fours_of(run)) if with_fours else set()
    told = {four[at : at + 2] for four in fours for at in range(3)}
    known = fours | (pairs - told)
    tokens = sorted(known | {_DRESSED.get(character, character) for character in singles})
    is_token = len(run) == 1 or (len(run) == 2 and bool(pairs)) or run in fours
    return tokens, bool(tokens) and is_token


def field_tokens(values: Iterable[Value]) -> set[str]:
    tokens = set()
    for field, value in values:
        sign = _PRIVATE[field]
        if field in WHOLE:
            tokens.add(sign + _bare(value))
        else:
            bare = _bare(value)
            tokens.update(sign + pair for pair in map(add, bare, bare[1:] + _END))
    return tokens


def field_match(field: Field, value: str) -> str:
    """The expression for articles with a field that holds a folded value; '' if all may."""
    sign, bare = _PRIVATE[field], _bare(value)
    if not bare:
        return ""
    if field in WHOLE:
        return f'"{sign}{bare}"'
    if len(bare) == 1:
        return f'"{sign}{bare}" *'
    pairs = sorted(set(map(add, bare, bare[1:])))
    return "(" + " AND ".join(f'"{sign}{pair}"' for pair in pairs) + ")"


def _bare(value: str) -> str:
    return "".join(filter(str.isalnum, value))


def add_to_index(db: Database, entries: Iterable[Indexed]) -> None:
    """In the order of their rows: FTS5 writes a segment whenever the number falls."""
    db.conn.executemany(
        "insert into article_index (rowid, tokens) values (?, ?)",
        ((entry.row, entry.told) for entry in sorted(entries, key=lambda entry: entry.row)),
    )


def add_fours(db: Database, entries: Iterable[tuple[int, Tokens]]) -> None:
    """Those of articles, by row, that the index has without them."""
    db.conn.executemany(
        "insert into article_index (rowid, tokens) values (?, ?)",
        [(row, tokens.fours) for row, tokens in sorted(entries, key=itemgetter(0))],
    )


def last_with_fours(db: Database) -> float:
    """The number up to which articles stand in the index with their fours: infinity if all do.

    FTS5 must be told to forget just what it was told, so this holds for new ones, too.
    """
    (last,) = db.execute("select last_with_fours from index_state").fetchone()
    return inf if last is None else int(last)


def has_all_fours(db: Database) -> bool:
    return last_with_fours(db) == inf


def remove_from_index(db: Database, entry: Indexed) -> None:
    """The index has no copy of the text, so it is told again what to forget."""
    db.execute(
        "insert into article_index (article_index, rowid, tokens) values ('delete', ?, ?)",
        [entry.row, entry.told],
    )


def is_untidy(db: Database) -> bool:
    """Whether so much has come since the index was tidied that doing it again pays.

    FTS5 keeps what each commit brought in a piece of its own and joins some of them now and
    then. In one piece an index of 100,000 articles is a quarter smaller, and a word is looked
    up once; as much must have come again, so that a growing library pays for it only twice over.
    """
    (tidied,) = db.execute("select tidied from index_state").fetchone()
    (articles,) = db.execute("select sum(articles) from search_days").fetchone()
    return bool((articles or 0) > max(2 * tidied, _WORTH_TIDYING))


def join_pieces(db: Database, *, all_of_them: bool = False) -> bool:
    """Join as much as takes some hundredths of a second; whether more is left to do.

    This is FTS5's own command: a negative number takes all pieces for joining first, and fewer
    than two changes mean that it is done.
    """
    before = db.conn.total_changes
    pages = -_PAGES_AT_ONCE if all_of_them else _PAGES_AT_ONCE
    db.execute("insert into article_index (article_index, rank) values ('merge', ?)", [pages])
    if int(db.conn.total_changes) - before >= 2:
        return True
    db.execute("update index_state set tidied = (select ifnull(sum(articles), 0) from search_days)")
    return False
