"""An article prepared in another process is stored as if it had been read here."""

from __future__ import annotations

import pickle

from library_samples import article, everything

from reader_app.library.prepared import prepare
from reader_app.library.store import Library


def test_the_document_comes_back_out_of_its_rows() -> None:
    sent = pickle.loads(pickle.dumps(prepare(everything())))

    assert sent.document == everything()


def test_what_was_prepared_elsewhere_is_stored_as_a_document_is(library: Library) -> None:
    read = article("教育局的提案", newspaper="某报", date="2025-01-01")
    sent = pickle.loads(pickle.dumps(prepare(read)))

    (number,) = library.add([sent], path="/a", encoding="utf-8", rules_version="1").articles

    assert library.article(number).document == read
    assert library.upkeep.check().troubles == ()


def test_corrections_kept_from_before_are_laid_over_what_was_prepared(library: Library) -> None:
    (old,) = library.add([everything()], path="/a", encoding="utf-8", rules_version="1").articles
    library.correct(old, "proposals.1.title", "改过的标题", "某人")
    library.remove(old)
    library.empty_trash()

    sent = prepare(everything())
    (new,) = library.add([sent], path="/a", encoding="utf-8", rules_version="1").articles

    stored = library.article(new)
    assert stored.document.proposals[0].title == "改过的标题"
    assert stored.printed["proposals.1.title"] == everything().proposals[0].title
