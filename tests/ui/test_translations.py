"""Every text of the interface can be translated, and is, in what the program ships."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.statistics import Statistics
from reader_app.errors import UnreadableSource
from reader_app.services.export_article import export_article
from reader_app.services.extract_file import understand
from reader_app.services.said import OF_RECORDS, PHRASES
from reader_app.sources.source_text import SourceText
from reader_app.ui import settings as keys
from reader_app.ui.actions import ActionId
from reader_app.ui.errors import sentence
from reader_app.ui.i18n import Language, language_of, speak, speaking
from reader_app.ui.panes.sidebar.figures import figures_of
from reader_app.ui.said import said
from tests.fuzz.materials import printed_texts

PROGRAM = Path(__file__).parents[2] / "reader_app"
CATALOGUES = Path(__file__).parents[2] / "resources" / "i18n"
LANGUAGES = ("en", "zh_TW")
NAMES = ("translate", "QT_TRANSLATE_NOOP")
Text = tuple[str, str]  # context and source


def calls_of(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """Calls that name a text, each with the class it stands in."""

    def walk(node: ast.AST, around: str) -> Iterator[tuple[str, ast.Call]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                called = child.func
                ours = isinstance(called, ast.Name) and called.id in NAMES
                if ours or (isinstance(called, ast.Attribute) and called.attr == "tr"):
                    yield around, child
            yield from walk(child, child.name if isinstance(child, ast.ClassDef) else around)

    yield from walk(tree, "")


def modules() -> list[Path]:
    return sorted([*(PROGRAM / "ui").rglob("*.py"), *(PROGRAM / "services").glob("said*.py")])


def is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def texts_of_the_program() -> set[Text]:
    texts = set()
    for path in modules():
        for around, call in calls_of(ast.parse(path.read_text(encoding="utf-8"))):
            values = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
            if len(values) == len(call.args):
                texts.add((around, values[0]) if len(values) == 1 else (values[0], values[1]))
    return texts


def catalogue(language: str) -> dict[Text, ElementTree.Element]:
    tree = ElementTree.parse(CATALOGUES / f"reader_{language}.ts")
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): message
        for context in tree.iter("context")
        for message in context.iter("message")
    }


def translation(message: ElementTree.Element) -> str:
    return message.findtext("translation") or ""


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.stem)
def test_what_is_to_be_translated_is_written_out(path: Path) -> None:
    """An f-string is no error, it is only never translated; a name is, if a table marked it."""
    for _around, call in calls_of(ast.parse(path.read_text(encoding="utf-8"))):
        where = f"{path.name}:{call.lineno}"
        marks = not isinstance(call.func, ast.Name) or call.func.id == "QT_TRANSLATE_NOOP"
        assert call.args, where
        assert is_text(call.args[0]) or path.stem == "i18n", where
        for arg in call.args:
            assert not any(isinstance(part, ast.JoinedStr) for part in ast.walk(arg)), where
            assert is_text(arg) or not marks or path.stem == "i18n", where


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_has_the_texts_of_the_program_and_no_others(language: str) -> None:
    assert set(catalogue(language)) == texts_of_the_program(), "run: make translations"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_with_the_same_places_for_values(language: str) -> None:
    for (context, source), message in catalogue(language).items():
        done = message.find("translation")
        assert done is not None
        assert done.get("type") is None, f"{context}: {source}"
        assert translation(message), f"{context}: {source}"
        places = re.findall(r"\{\d\}", source)
        assert sorted(set(re.findall(r"\{\d\}", translation(message)))) == sorted(set(places))


HALF_WIDTH = re.compile(
    r"(?<=[\u3400-\u9fff“”《》（）}])[,:;?!()]|[,:;?!()](?=[\u3400-\u9fff“《{])"
)
"""Marks of Latin print beside Chinese words, or beside a place for some."""
TYPED = re.compile(r"(?:报纸|報紙|地区|地區|案由): | \(\{0\}\)$")
"""Where they belong: fields as they are typed in a search, patterns of a file dialog."""


def half_width(sentence: str) -> list[str]:
    return HALF_WIDTH.findall(TYPED.sub("", sentence))


def test_chinese_sentences_of_the_interface_have_chinese_marks() -> None:
    sentences = {source for _context, source in texts_of_the_program()}
    sentences |= {translation(message) for message in catalogue("zh_TW").values()}
    assert [sentence for sentence in sorted(sentences) if half_width(sentence)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_that_of_the_texts(language: str, qapp: object) -> None:
    compiled = QTranslator()
    assert compiled.load(f"reader_{language}", str(CATALOGUES))
    for (context, source), message in catalogue(language).items():
        assert compiled.translate(context, source) == translation(message), "make translations"


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        (["zh-Hans-CN", "zh-CN"], Language.SIMPLIFIED),
        (["zh_CN"], Language.SIMPLIFIED),
        (["zh-SG"], Language.SIMPLIFIED),
        (["zh-Hans-HK"], Language.SIMPLIFIED),
        (["zh"], Language.SIMPLIFIED),
        (["zh_TW.UTF-8"], Language.TRADITIONAL),
        (["zh-Hant-HK", "en-HK"], Language.TRADITIONAL),
        (["zh-MO"], Language.TRADITIONAL),
        (["C"], Language.SIMPLIFIED),
        ([], Language.SIMPLIFIED),
        (["en-US", "zh-CN"], Language.ENGLISH),
        (["de"], Language.ENGLISH),
    ],
)
def test_the_system_says_which_language(system: list[str], expected: Language) -> None:
    assert language_of(system) is expected


@pytest.fixture
def in_english(qapp: object) -> Iterator[None]:
    speak(Language.ENGLISH)
    yield
    speak(Language.SIMPLIFIED)


def test_no_phrase_is_listed_twice() -> None:
    assert len({*PHRASES, *OF_RECORDS}) == len(PHRASES) + len(OF_RECORDS)


@pytest.mark.parametrize("phrase", PHRASES)
def test_each_phrase_is_found_by_what_it_stands_for(in_english: None, phrase: str) -> None:
    """No pattern before it takes its sentence, and names in it stay as they are."""
    words = phrase.format("甲乙", "丙丁", "戊己", "庚辛", "壬癸")
    done = said(words)
    assert done != words
    held = [f"{name}" for name in ("甲乙", "丙丁", "戊己", "庚辛", "壬癸") if name in words]
    assert all(name in done for name in held)
    assert not re.search("[\u4e00-\u9fff]", re.sub("甲乙|丙丁|戊己|庚辛|壬癸|经济|文化", "", done))


@pytest.fixture(scope="module")
def said_of_pages() -> frozenset[str]:
    """Every doubt about printed pages, and every reason given for a value."""
    words = set()
    for text in printed_texts():
        for document in understand(SourceText("page.txt", text)):
            words |= {finding.message for finding in document.findings}
            rows = (document.head, document.statistics, *document.proposals, *document.tasks)
            for record in rows:
                words |= {source.reason for source in record.sources.values() if source.reason}
    return frozenset(words)


def test_what_is_said_of_pages_is_said_in_the_readers_language(
    said_of_pages: frozenset[str], in_english: None
) -> None:
    assert len(said_of_pages) > 100
    assert [words for words in sorted(said_of_pages) if said(words) == words] == []


def test_sums_and_rounds_of_pages_are_told_in_english(
    said_of_pages: frozenset[str], in_english: None
) -> None:
    """Only names of proposals stay, and letters that the page prints as 甲乙丙."""
    told = [said(words) for words in said_of_pages if re.search("^数字[相不]符|评价有变", words)]
    assert len(told) > 100
    left = re.compile("[\u4e00-\u9fff，；：]")
    assert [words for words in told if left.search(re.sub("[甲乙丙丁]|《.*》", "", words))] == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "数字相符：收到203件−来信17件=186件；177÷203=87.19%，印作８７．２％。",
            "The figures agree: received 203 − taken as letters 17 = 186; "
            "177 ÷ 203 = 87.19%, printed as ８７．２％.",
        ),
        (
            "数字不符：A类26件+B类10件=36件，而收到41件。",
            "The figures disagree: class A 26 + class B 10 = 36, but received 41.",
        ),
        (
            "数字不符：5个类别合计16件，多于立案15件。",
            "The figures disagree: 5 categories, together 16, more than filed 15.",
        ),
    ],
)
def test_a_sum_is_told_in_english(in_english: None, words: str, told: str) -> None:
    assert said(words) == told


def test_what_is_said_of_pages_has_chinese_marks(said_of_pages: frozenset[str]) -> None:
    """Outside quotation marks: what stands in them is the paper's, as is a mark without partner."""
    unquoted = {re.sub("中的『.』没有配对的『.』", "", words) for words in said_of_pages}
    for _ in range(2):  # a paper's own quotation marks stand in ours
        unquoted = {re.sub("“[^“”]*”|「.*?」", "", words) for words in unquoted}
    assert [words for words in sorted(unquoted) if half_width(words)] == []


def test_an_error_from_below_is_said_in_the_readers_language(
    in_english: None, library: Path, tmp_path: Path
) -> None:
    target = tmp_path / "提案.pdf"
    target.write_bytes(b"kept")
    with pytest.raises(Exception, match="已经存在") as refused:
        export_article(library, 1, target)
    told = sentence(refused.value)
    assert told.startswith(f'"{target}" exists already')
    assert "Choose another name" in told
    other = UnreadableSource("“文章.txt”是空的。", "请检查文件是否下载完整。")
    assert sentence(other) == '"文章.txt" is empty. Check that it was downloaded completely.'


def test_chinese_needs_no_catalogue_and_unlisted_sentences_stay(qapp: object) -> None:
    assert said("提案者") == "提案者"
    speak(Language.ENGLISH)
    try:
        assert said("一句没有列出的话。") == "一句没有列出的话。"
    finally:
        speak(Language.SIMPLIFIED)


def cut_words(window: QWidget) -> list[str]:
    """The words of buttons and labels of a line that have less room than they need."""
    return [
        part.text()
        for part in (*window.findChildren(QPushButton), *window.findChildren(QLabel))
        if part.isVisible()
        and part.text()
        and "\n" not in part.text()
        and not (isinstance(part, QLabel) and part.wordWrap())
        and QFontMetrics(part.font()).horizontalAdvance(part.text()) > part.width() + 1
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_speaks_the_language_and_no_label_is_cut(
    qtbot: QtBot, open_window: object, library: Path, language: str
) -> None:
    window = open_window(library, language=language)
    assert speaking() == language
    shown = {action.text() for action in window.actions_by_id.values()}
    assert ("Export Article…" if language == "en" else "匯出本文…") in shown
    assert not shown & {"导出本文…", "导入…", "跟随系统"}
    qtbot.waitUntil(lambda: cut_words(window) == [])  # the layout follows the texts


def test_a_language_chosen_in_the_menu_is_there_at_the_next_start(
    open_window: object, library: Path
) -> None:
    window = open_window(library)
    window.actions_by_id[ActionId.LANGUAGE_ENGLISH].trigger()
    assert window.actions_by_id[ActionId.LANGUAGE_ENGLISH].isChecked()
    assert not window.actions_by_id[ActionId.LANGUAGE_SIMPLIFIED].isChecked()
    assert window.settings.get(keys.LANGUAGE) == "en"
    assert window.windowTitle().endswith("电子报阅读机")
    window.close()
    again = open_window(library)
    assert again.windowTitle().endswith("E-Paper Reader")


def test_a_count_has_no_chinese_unit_in_english(in_english: None) -> None:
    shown = figures_of(Statistics(figures={"returned": 28}))
    assert [line.value for line in shown.lines] == ["28"]
