"""The other script, character for character."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.text.script import Script, in_script


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("区政协提案办理", "區政協提案辦理"),
        ("头发与发展", "頭髮與發展"),
        ("皇后在后面", "皇后在後面"),
    ],
)
def test_words_are_converted_by_what_they_mean(simplified: str, traditional: str) -> None:
    assert in_script(simplified, Script.TRADITIONAL) == traditional
    assert in_script(traditional, Script.SIMPLIFIED) == simplified


def test_what_was_printed_stays() -> None:
    assert in_script("提案办理與答覆", Script.AS_PRINTED) == "提案办理與答覆"


@settings(deadline=None)
@given(st.text(max_size=60), st.sampled_from(list(Script)))
def test_every_offset_still_holds(text: str, script: Script) -> None:
    assert len(in_script(text, script)) == len(text)
