"""Names are found by pinyin, whole, cut short, or by its initials."""

from __future__ import annotations

import pytest

from reader_app.text.pinyin import in_order_of_sound, match_place


@pytest.mark.parametrize(
    ("typed", "name", "place"),
    [
        ("jyj", "教育局", 0),
        ("jiaoyuju", "教育局", 0),
        ("jiaoyu", "教育局", 0),
        ("jiaoyj", "教育局", 0),
        ("jyj", "区教育局", 1),
        ("xiaoshan", "萧山日报", 0),
        ("xsrb", "萧山日报", 0),
        ("XSRB", "萧山日报", 0),
        ("zhj", "综合局", 0),
        ("zhhj", "综合局", None),
        ("zhengx", "政协", 0),
        ("zhx", "政协", 0),
        ("lvyou", "旅游局", 0),
        ("cqc", "重庆区", None),
        ("chongq", "重庆", 0),
        ("zhongq", "重庆", 0),
        ("xi'an", "西安", 0),
        ("app", "教育App局", 2),
        ("jyj", "教育", None),
        ("", "教育", None),
        ("wjw", "衛健委", 0),
    ],
)  # fmt: skip
def test_a_name_is_found_by_its_sound(typed: str, name: str, place: int | None) -> None:
    assert match_place(typed, name) == place


def test_names_stand_as_in_a_chinese_register() -> None:
    names = [
        "长沙晚报",
        "成都日报",
        "重庆日报",
        "西安日报",
        "厦门日报",
        "萧山日报",
        "Abc报",
        "安庆报",
    ]
    in_order = [
        "Abc报",
        "安庆报",
        "长沙晚报",
        "成都日报",
        "重庆日报",
        "西安日报",
        "厦门日报",
        "萧山日报",
    ]
    assert sorted(names, key=in_order_of_sound) == in_order


def test_names_that_sound_alike_are_kept_apart() -> None:
    assert in_order_of_sound("临川报") != in_order_of_sound("林川报")
