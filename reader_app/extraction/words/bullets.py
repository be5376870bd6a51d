"""Marks that pages print before headings, labels and items."""

from __future__ import annotations

_SHAPES = "".join(map(chr, range(0x25A0, 0x2600))).replace("◯", "")  # 张◯◯ hides a name
BULLETS = f"{_SHAPES}⊙⊕✔✓☑▌▍▎▏┃│║★☆※〓➤❖✦✿‣·"
BULLET_CLASS = BULLETS + "☀-⛿✀-❵➔-➿⬀-⯿\ufe0f\U0001f300-\U0001faff"  # and pictures, inside [ ]
