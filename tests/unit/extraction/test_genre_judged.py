"""A page's genre: what is certain stands, all else is told by the page's words and forms too."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Genre
from reader_app.domain.statistics import Statistics
from reader_app.extraction.genre.features import of_page, of_read
from reader_app.extraction.learned.choice import Choice, load_choice
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText
from reader_app.text.clean import clean
from tests.training.multinomial import train_choice

CALL = (
    "关于征集县政协十一届四次会议提案线索的公告\n发布日期：2024-10-08\n\n"
    "　　为进一步拓宽知情渠道，县政协提案委员会面向社会公开征集提案线索，现将有关事项公告如下：\n"
    "　　一、征集时间\n　　自公告发布之日起至2024年11月30日。\n"
    "　　二、征集范围\n　　围绕产业发展、乡村建设、城市管理、教育医疗、"
    "养老托幼等方面提出的意见和建议。\n"
    "　　三、有关要求\n　　线索应当一事一案，写明情况、问题和建议，每件不超过800字，"
    "并注明姓名和联系电话。\n"
    "　　四、提交方式\n　　来信请寄县政协提案委员会，或发至电子邮箱，信封上注明“提案线索”字样。\n"
    "　　联系人：程女士　联系电话：0000-1234567\n"
)
PROMISES = (
    "年初承诺的实事办得怎么样了\n　　年初，区政府向市民承诺了一批民生实事。记者日前走访了解到，"
    "各项实事进展顺利，全部按时完成。\n"
    "　　老旧小区改造完成。全年改造老旧小区21个，惠及居民3600户，加装电梯48部，新增停车位900个。\n"
    "　　养老服务设施建成。新建社区养老服务中心6处，新增养老床位320张，完成适老化改造500户。\n"
    "　　学位供给增加。新建、改扩建学校5所，新增学位4200个，全部投入使用。\n"
    "　　农贸市场焕然一新。完成8个农贸市场升级改造，更新摊位1100个，新建公厕12座。\n"
)


@pytest.mark.parametrize(("page", "genre"), [(CALL, Genre.NEAR_MISS), (PROMISES, Genre.TASK_TABLE)])
def test_the_words_of_a_page_tell_what_it_is(page: str, genre: Genre) -> None:
    document = extract(SourceText("页.txt", page))[0]

    assert document.genre is genre
    assert 0.3 < document.genre_confidence <= 0.95


def test_a_form_of_a_letter_is_none_whatever_its_words() -> None:
    form = (
        "政协提案办理答复函（样式）\n××局关于市政协×届×次会议第×××号提案的答复\n×××委员：\n"
        "您提出的《关于××××的提案》收悉，现答复如下：\n　　一、办理情况。"
        "（写明采取的措施、取得的成效，不能落实的说明原因。）\n"
        "　　二、下一步打算。（写明计划和时限，语气平和，文字简明。）\n"
        "　　感谢您对我们工作的关心和支持。\n联系人：×××　联系电话：×××××××\n"
        "××局（盖章）\n×年×月×日\n"
    )
    assert extract(SourceText("页.txt", form))[0].genre is Genre.NEAR_MISS


def test_what_was_read_is_no_part_of_what_a_page_shows() -> None:
    words = of_page(clean(CALL), "关于征集县政协十一届四次会议提案线索的公告")
    read = of_read((), (), Statistics(figures={"received": 3}))

    assert words["title 征集"] == 1.0
    assert not words.keys() & read.keys()
    assert read["nothing read"] == 1.0


def test_one_of_several_is_learned_from_what_goes_with_it() -> None:
    samples = [{"件": 1.0, "": 1.0}, {"收悉": 1.0, "": 1.0}, {"讲话": 1.0, "": 1.0}] * 10
    answers, labels = ["figures", "letter", "news"] * 10, ["figures", "letter", "news"]
    learned = train_choice(samples, answers, labels)
    likely = learned.probabilities({"收悉": 1.0, "": 1.0, "从未见过": 1.0})

    assert likely[1] == max(likely)
    assert sum(likely) == pytest.approx(1)
    assert learned == train_choice(samples, answers, labels)
    assert Choice(["a", "b"], {}).probabilities({"x": 1.0}) == [0.5, 0.5]


def test_the_weights_know_every_genre() -> None:
    assert sorted(load_choice("genre").labels) == sorted(map(str, Genre))
