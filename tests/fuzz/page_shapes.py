"""Pages that no press would make: one mark over and over, or one within the other."""

from __future__ import annotations

from collections.abc import Mapping

from tests.fuzz.shapes import Shape, nested, repeated


def framed(before: str, shape: Shape, after: str = "") -> Shape:
    """A shape between the beginning and the end of a page."""
    return lambda size: before + shape(size) + after


def deep(element: str, depth: int, inner: Shape) -> Shape:
    """Something within as many elements as a page may have within each other."""
    opening, closing = f"<{element}>", f"</{element.split()[0]}>"
    return lambda size: opening * depth + inner(size) + closing * depth


PAGES: Mapping[str, Shape] = {
    "paragraphs": repeated("<p>甲，乙。"),
    "empty paragraphs": repeated("<p></p>"),
    "elements opened": repeated("<div>"),
    "elements in a line": repeated("<b>甲"),
    "unclosed fonts": repeated("<font color=1><p>甲</p>"),
    "comments opened": repeated("<!--"),
    "comments of the publisher": repeated("<!--enpcontent--><!--/enpcontent-->"),
    "properties": repeated("<!--enpproperty <title>甲</title>-->"),
    "a property without end": framed("<!--enpproperty ", repeated("<title>甲")),
    "saved from": repeated("<!-- saved from url=(0)http://a/b -->"),
    "headings": repeated("<h1>甲</h1>"),
    "headings of all levels": repeated("<h3>甲</h3><h1>乙丙丁戊</h1><h2>己</h2>"),
    "a heading and nothing after it": framed("<h1>甲</h1>", repeated("<i></i>")),
    "authors": repeated("<div class=author>甲</div>"),
    "dates": repeated("<div class=date>2024年3月8日</div>"),
    "lines that name pages": repeated("<p>第03版：专题</p>"),
    "titles": framed("<title>", repeated("青沐日报-"), "</title><p>甲</p>"),
    "meta": repeated("<meta name=og:url content=http://a/b>"),
    "links": repeated("<a href=x>甲</a>"),
    "spaces": framed("<div id=ozoom>甲", repeated(" \n"), "乙</div>"),
    "spaces between Han": framed("<div id=ozoom>", repeated("甲 \n  "), "</div>"),
    "entities": repeated("&nbsp;&#20013;&bogus;"),
    "attributes": framed("<p ", repeated("a='b' "), ">甲</p>"),
    "a long class": framed("<p class='", repeated("nav-x "), "'>甲</p>"),
    "a long style": framed("<p style='", repeated("display "), "'>甲</p>"),
    "tables": repeated("<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>"),
    "rows": framed("<table>", repeated("<tr><td>甲<td>乙")),
    "cells": framed("<table><tr><td>甲<td>乙<tr>", repeated("<td>甲")),
    "wide cells": framed("<table>", repeated("<tr><td colspan=9999 rowspan=9999>甲<td>乙")),
    "tables within tables": deep("table><tr><td", 60, repeated("<table><tr><td>甲")),
    "empty parts deep within": deep("div", 200, repeated("<i></i>")),
    "text deep within": deep("div class=TRS_Editor", 200, repeated("<p>甲，</p>")),
    "headings deep within": deep("div", 200, repeated("<h2>甲</h2>")),
    "rows deep within": deep("div", 200, repeated("<table><tr><td>甲<td>乙</table>")),
    "lists": nested("<ul><li>甲", "</ul>"),
    "scripts": repeated("<script>甲</script>"),
    "zeros": repeated("<p>\0甲"),
}
