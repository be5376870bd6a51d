"""Marks that pages print before headings, labels and items."""

from __future__ import annotations

BULLETS = "▼▽◈▸▹⊙⊕✔✓☑▌▍▎▏┃│║●■◆◇□▲△★☆※▶➤◎○◉▪▫►❖✦✿·"
BULLET_CLASS = BULLETS + "☀-⛿✀-❵➔-➿⬀-⯿\ufe0f\U0001f300-\U0001faff"  # and pictures, inside [ ]
