"""How the library file came to look as it does. Append only.

A record's ``position`` is its ``order``; lists, spans and sources are JSON, since nothing
looks inside them by SQL.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from reader_app.library.placing import Place, publication_sort_key
from reader_app.library.versions import APPLICATION_ID, MIGRATION_SET

migrations = Migrations(MIGRATION_SET)


@migrations()
def m001_library(db: Database) -> None:
    db.execute(f"pragma application_id = {APPLICATION_ID}")
    for script in (_PLACES, _TEXTS, _RECORDS, _BY_HAND, _SEARCH):
        db.executescript(script)


_PLACES = """
create table publications (
    id integer primary key autoincrement,
    name text,  -- null: the page does not say, 未注明
    kind text not null check (kind in ('newspaper', 'site')),
    sort_key text not null unique  -- newspapers by name, then sites, the unknown last
);
create unique index publications_name on publications (ifnull(name, ''));

create table issues (
    id integer primary key autoincrement,
    publication_id integer not null references publications (id),
    date text check (date is null or date glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    date_origin text check (date_origin in ('stated', 'inferred', 'corrected')),
    check ((date is null) = (date_origin is null))
);
create unique index issues_date on issues (publication_id, ifnull(date, ''));

create table pages (
    id integer primary key autoincrement,
    issue_id integer not null references issues (id),
    page_no text,
    page_name text,
    sort_key text not null  -- 3, 03, 12, A01 in the order of a paper; unknown pages last
);
create unique index pages_label on pages (issue_id, sort_key, ifnull(page_name, ''));
"""

_TEXTS = """
create table texts (
    id integer primary key autoincrement,
    content_hash text not null unique,
    file text not null,
    path text not null,
    encoding text not null,
    imported_at text not null,
    parts integer not null,  -- articles found in it, those removed since included
    source text not null
);
create trigger texts_stay_as_imported
before update of content_hash, source on texts
when new.content_hash is not old.content_hash or new.source is not old.source
begin
    select raise(abort, 'the source text is never changed');
end;

create table articles (
    id integer primary key autoincrement,  -- lasting: a number is never given twice
    text_id integer not null references texts (id),
    part integer not null,  -- 0-based place among the articles of its text
    page_id integer not null references pages (id),
    headline text not null,  -- as lists show it
    date text,  -- that of its issue, for lists by date
    date_origin text,
    genre text not null,
    genre_confidence real not null,
    proposal_count integer not null,
    task_count integer not null,
    finding_count integer not null,
    characters integer not null,
    rules_version text not null,
    unique (text_id, part)
);
create index articles_page on articles (page_id, text_id, part);

create table zones (
    id integer primary key autoincrement,
    page_id integer not null references pages (id) on delete cascade,
    article_id integer not null references articles (id) on delete cascade,
    x real not null, y real not null, width real not null, height real not null
);
create index zones_page on zones (page_id);
create index zones_article on zones (article_id);
"""

_RECORDS = """
create table heads (
    article_id integer primary key references articles (id) on delete cascade,
    newspaper text, publisher text, date text, date_raw text, date_inferred text,
    page_no text, page_name text, kicker text, headline text, subheadline text,
    byline text not null,
    sources text not null,
    blocks text not null  -- what is shown, as slices of the source
);

create table statistics (
    article_id integer primary key references articles (id) on delete cascade,
    figures text not null,
    sources text not null
);

create table legends (
    article_id integer primary key references articles (id) on delete cascade,
    meanings text not null,
    sources text not null
);

create table proposals (
    id integer primary key,
    article_id integer not null references articles (id) on delete cascade,
    position integer not null,
    seq integer, number integer, title text,
    proposers text not null, supervisors text not null, committee text,
    lead_units text not null, co_units text not null,
    category text, category_rounds text not null, section text,
    content text, background text, suggestion text, reply text,
    sources text not null
);
create index proposals_article on proposals (article_id, position);

create table related_proposals (
    id integer primary key,
    proposal_id integer not null references proposals (id) on delete cascade,
    number integer, title text, reply text,
    sources text not null
);
create index related_proposals_proposal on related_proposals (proposal_id);

create table tasks (
    id integer primary key,
    article_id integer not null references articles (id) on delete cascade,
    position integer not null,
    seq integer, group_name text, content text, progress text,
    unit text, units text not null, remark text,
    sources text not null
);
create index tasks_article on tasks (article_id, position);

create table findings (
    id integer primary key,
    article_id integer not null references articles (id) on delete cascade,
    kind text not null, severity text not null, message text not null,
    spans text not null,
    proposal integer, task integer
);
create index findings_article on findings (article_id);
"""

_BY_HAND = """
-- Kept by content, so that they outlive the article: a text that comes back has them again.
create table corrections (
    id integer primary key,
    content_hash text not null,
    part integer not null,
    field text not null,  -- a path: article.newspaper, article.date
    value text not null,
    printed text,  -- what stood there when it was corrected
    who text not null,
    corrected_at text not null,
    unique (content_hash, part, field)
);

create table reading_positions (
    turn integer primary key autoincrement,  -- the highest is where the reader is
    article_id integer not null unique references articles (id) on delete cascade,
    start integer not null,  -- offset into the source of the topmost character shown
    read_at text not null
);

create table import_log (
    id integer primary key,
    path text not null,
    status text not null,
    reason text not null,
    content_hash text,
    articles text not null,
    imported_at text not null
);

create table seeds (
    digest text primary key,  -- of the file's bytes; once here, never brought back
    file text not null,
    imported_at text not null
) without rowid;
"""

_SEARCH = """
-- One token per distinct character and pair of characters. The rowid is made of date and
-- article, so that the index itself hands out the newest first.
create virtual table article_index using fts5 (
    tokens, content='', tokenize='ascii', detail=none, columnsize=0
);

create table index_state (
    folding text not null  -- the rules by which characters were made alike
);
insert into index_state values ('');
"""


@migrations()
def m002_corrections_of_records(db: Database) -> None:
    """Any field of any record can be corrected, emptied or confirmed; steps can be undone."""
    db.executescript(_CORRECTIONS)


_CORRECTIONS = """
alter table corrections rename to corrections_of_heads;

-- Kept by content, so that they outlive the article: a text that comes back has them again.
create table corrections (
    id integer primary key,
    content_hash text not null,
    part integer not null,
    record text not null,  -- its key: article, statistics, proposals/number:187#1
    field text not null,
    verdict text not null check (verdict in ('corrected', 'confirmed')),
    value text not null,  -- JSON; null: emptied
    spans text not null,  -- JSON: where the value stands, if words of the text were chosen
    printed text not null,  -- JSON: what was read there when it was corrected
    who text not null,
    corrected_at text not null,  -- ISO, UTC
    unique (content_hash, part, record, field)
);
insert into corrections (content_hash, part, record, field, verdict, value, spans, printed,
    who, corrected_at)
select content_hash, part, 'article', replace(field, 'article.', ''), 'corrected',
    json_quote(value), '[]', ifnull(json_quote(printed), 'null'), who, corrected_at
from corrections_of_heads order by id;
drop table corrections_of_heads;

create table correction_steps (  -- what undo goes back through
    id integer primary key,
    step integer not null,  -- changes with the same number were made together
    content_hash text not null,
    part integer not null,
    record text not null,
    field text not null,
    before text,  -- JSON: the correction that was there; null: none
    after text,
    who text not null,
    made_at text not null,
    undone integer not null default 0
);
create index correction_steps_article on correction_steps (content_hash, part, undone, step);
"""


@migrations()
def m003_recuts(db: Database) -> None:
    """Articles wrongly cut can be cut otherwise, as a layer over the imported texts."""
    db.executescript(_RECUTS)


_RECUTS = """
-- Where an article stands on its page, if not where its text came in.
alter table articles add column standing real;

create table recuts (
    id integer primary key,
    before text not null,  -- JSON: article, text, part, standing
    after text not null,  -- JSON: article, text, its pieces as text, start, end
    who text not null,
    made_at text not null,
    undone integer not null default 0,
    steps_then integer  -- the last step of corrections when it was undone
);

create table recut_texts (  -- which text was made of which
    text_id integer not null references texts (id) on delete cascade,
    base_id integer not null references texts (id),
    recut_id integer not null references recuts (id) on delete cascade,
    primary key (text_id, base_id)
);
create index recut_texts_base on recut_texts (base_id);
create index recut_texts_recut on recut_texts (recut_id);
"""


@migrations()
def m004_pages_as_printed(db: Database) -> None:
    """A text that came from a PDF or a scan keeps its pages as pictures, and its lines' places."""
    db.executescript(_PAGES_AS_PRINTED)


_PAGES_AS_PRINTED = """
create table page_images (
    text_id integer not null references texts (id) on delete cascade,
    number integer not null,  -- 0-based, in the order of the file
    format text not null check (format in ('png', 'jpeg')),
    width integer not null, height integer not null,  -- pixels
    data blob not null,
    primary key (text_id, number)
);

create table line_boxes (
    text_id integer not null references texts (id) on delete cascade,
    page integer not null,
    boxes text not null,  -- JSON: [start, end, x, y, width, height] a line, fractions of the page
    primary key (text_id, page)
) without rowid;
"""


@migrations()
def m005_trash(db: Database) -> None:
    """An article in the trash stands on no page: its ``page_id`` may be null from here on.

    SQLite can loosen a column only by making its table anew. References are not enforced while
    migrations run, or dropping the old table would empty those that point to it.
    """
    (table,) = db.execute("select sql from sqlite_master where name = 'articles'").fetchone()
    indexes = db.execute(
        "select sql from sqlite_master where tbl_name = 'articles' and type = 'index' and sql <> ''"
    ).fetchall()
    (last,) = db.execute("select max(seq) from sqlite_sequence where name = 'articles'").fetchone()
    columns = table[table.index("(") :].replace("page_id integer not null", "page_id integer", 1)
    db.execute(f"create table articles_anew {columns}")
    db.execute("insert into articles_anew select * from articles")
    db.execute("drop table articles")
    db.execute("alter table articles_anew rename to articles")
    for (index,) in indexes:
        db.execute(index)
    if last is not None:  # a number is never given twice, not even the last one
        db.execute("delete from sqlite_sequence where name = 'articles'")
        db.execute("insert into sqlite_sequence (name, seq) values ('articles', ?)", [last])
    db.executescript(_TRASH)


_TRASH = """
create table trash (
    article_id integer primary key references articles (id) on delete cascade,
    publication text,  -- the paper it stood in; its date is still that of the article
    who text not null,
    thrown_at text not null  -- ISO, UTC
);
"""


@migrations()
def m006_carriers(db: Database) -> None:
    """What a file told beside its characters is kept with its text."""
    db.executescript(_CARRIERS)


_CARRIERS = """
create table carriers (
    text_id integer primary key references texts (id) on delete cascade,
    address text,  -- where the page was published
    marks text not null  -- JSON: field to [start, end) in the source, as the markup names it
);
create index carriers_address on carriers (address) where address is not null;
"""


@migrations()
def m007_likely_words(db: Database) -> None:
    """A finding may know what its words are likely to mean."""
    db.execute("alter table findings add column instead text")


@migrations()
def m008_versions(db: Database) -> None:
    """A text that comes again with other content renews its article; the old text stays."""
    db.executescript(_VERSIONS)


_VERSIONS = """
create table article_versions (  -- those before the newest
    article_id integer not null,  -- kept while it is taken away to be cut otherwise
    version integer not null,  -- 1: the oldest
    text_id integer not null references texts (id),
    part integer not null,
    headline text not null,
    imported_at text not null,
    primary key (article_id, version)
) without rowid;
create index article_versions_text on article_versions (text_id);

create table text_paths (  -- every place where a text was found
    path text not null,
    text_id integer not null references texts (id) on delete cascade,
    primary key (path, text_id)
) without rowid;
create index text_paths_text on text_paths (text_id);
insert into text_paths (path, text_id)
select path, id from texts where path <> '' and id not in (select text_id from recut_texts);

create index articles_headline on articles (page_id, headline);  -- one article's versions
"""


@migrations()
def m009_search(db: Database) -> None:
    """Fields, facets and counts for the search; the index is made anew when it is opened."""
    db.execute("drop table article_index")
    db.executescript(_SEARCH_OF_FIELDS)


_SEARCH_OF_FIELDS = """
-- One token per distinct character and pair of characters, and per pair of a field's value.
create virtual table article_index using fts5 (
    tokens, content='', tokenize='ascii', detail=none, columnsize=0
);
insert into article_index (article_index, rank) values ('automerge', 16);
insert into article_index (article_index, rank) values ('hashsize', 67108864);
update index_state set folding = '';

create table search_cards (
    row integer primary key,  -- in the index; it grows with the paper's date
    article_id integer not null unique references articles (id) on delete cascade,
    text_id integer not null,
    flags integer not null,  -- how the text can be looked at
    facets text not null,  -- numbers of search_values, behind a letter for the kind
    fields text not null  -- JSON: the article's values, and those of each record, folded
);

create table search_values (  -- what facets and completion offer
    id integer primary key,
    kind text not null,
    value text not null,  -- as printed or corrected
    articles integer not null,
    unique (kind, value)
);
create index search_values_often on search_values (kind, articles);

create table search_days (
    day integer primary key,  -- its ordinal; -1: no date
    articles integer not null
);

create table saved_searches (
    id integer primary key,
    name text not null,
    query text not null unique,
    position integer not null,
    saved_at text not null  -- ISO, UTC
);

create table vain_searches (  -- what was looked for and not found
    query text primary key,
    times integer not null,
    last_at text not null  -- ISO, UTC
) without rowid;
"""


@migrations()
def m010_zones_of_texts(db: Database) -> None:
    """Where an article stands on its page's picture is kept with its text, wherever it moves."""
    db.execute("alter table carriers add column zones text not null default '[]'")  # JSON


@migrations()
def m011_watched_files(db: Database) -> None:
    """Each file of a watched folder is taken in once, also over restarts."""
    db.executescript(_WATCHED_FILES)


_WATCHED_FILES = """
create table watched_files (
    path text primary key,
    size integer not null,  -- bytes
    modified integer not null  -- nanoseconds since 1970
) without rowid;
"""


@migrations()
def m012_revision(db: Database) -> None:
    """A number that grows with every change a list may show, so that a window sees others' work."""
    db.executescript(
        "create table revision (number integer not null); insert into revision values (0);"
    )


@migrations()
def m013_articles_by_rules(db: Database) -> None:
    """Every start asks for what older rules read: an answer at once, however many there are."""
    db.execute("create index articles_rules on articles (rules_version)")


@migrations()
def m014_tidied_index(db: Database) -> None:
    """How many articles there were when the index was last made one piece."""
    db.execute("alter table index_state add column tidied integer not null default 0")


@migrations()
def m015_fours(db: Database) -> None:
    """Up to which article the index has the fours; null: of all, as of a library made anew."""
    db.execute("alter table index_state add column last_with_fours integer default 0")


@migrations()
def m016_records_by_hand(db: Database) -> None:
    """Nothing changes but what corrections may say: that a record is none, or is made by hand.

    A program that does not know this is told to leave the library alone.
    """


@migrations()
def m017_papers_by_sound(db: Database) -> None:
    """萧山日报 is looked for under X: papers stood in the order of their characters' codes."""
    for number, kind, name in db.execute("select id, kind, name from publications").fetchall():
        key = publication_sort_key(Place(name, kind, None, None, None, None))
        db.execute("update publications set sort_key = ? where id = ?", [key, number])
