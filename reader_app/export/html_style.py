"""How an article looks as a page of its own in a browser, and on paper from there."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light dark; --paper: #fbf9f3; --ink: #1f1d1a; --faded: #6d675d;
  --rule: #d3ccbd; --accent: #9c1c1f; --band: #f3f0e8; --on-mark: #fff;
  --class-a: #2f6b4f; --class-b: #946010; --class-c: #7a4a6d; --class-d: #5a5f66; }
@media (prefers-color-scheme: dark) { :root { --paper: #22211e; --ink: #e8e3d8;
  --faded: #a29a8b; --rule: #3a372f; --accent: #d9716b; --band: #1d1c19; --on-mark: #171614;
  --class-a: #4f9a78; --class-b: #c9953f; --class-c: #c08bb1; --class-d: #a3a9b1; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.8;
  font-family: "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun,
  serif; font-size: 1.0625rem; }
article { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
.masthead { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.5rem;
  border-bottom: 4px double var(--accent); padding-bottom: .4rem; margin-bottom: 2rem; }
.paper { color: var(--accent); font-weight: 700; font-size: 2rem; letter-spacing: .05em;
  margin-right: auto; }
.paper.unknown { color: var(--faded); font-size: 1.2rem; }
h1 { font-size: 1.9rem; line-height: 1.35; text-align: center; margin: .4rem 0;
  text-wrap: balance; }
.above { text-align: center; margin: .3rem 0; }
.byline, .faded, .mark, footer { color: var(--faded); font-size: .9rem; }
.mark { font-size: .75em; margin-left: .3em; }
.text { border-top: 1px solid var(--ink); margin-top: 1.5rem; padding-top: 1rem; }
.text p { margin: 0 0 .4em; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
.text p.field, .text p.label, .text p.table_head { text-indent: 0; }
.text p.field { margin: 0; font-size: .94em; color: var(--faded); }
.text p.label { color: var(--accent); font-weight: 700; }
h2 { font-size: 1.3rem; margin: 2rem 0 .6rem; }
.text h2 { text-align: center; }
.text .head { border-top: 2px solid var(--accent); padding-top: .5rem; margin: 1.6rem 0 .3rem;
  font-size: 1.1rem; line-height: 1.5; text-align: left; }
.text .head + .head { border-top: 0; padding-top: 0; margin-top: 0; }
section.records > h2 { border-top: 2px solid var(--accent); padding-top: .6rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.55; }
.tasks td:nth-child(2) { width: 42%; }
caption { text-align: left; color: var(--faded); padding-bottom: .3rem; }
th { text-align: left; font-weight: 400; color: var(--faded); white-space: nowrap; }
thead th { border-bottom: 1px solid var(--ink); }
td, th { padding: .4rem .5rem; vertical-align: top; }
tbody td, tbody th { border-bottom: 1px solid var(--rule); }
tbody th { color: var(--accent); font-weight: 700; white-space: normal; background: var(--band); }
dl.figures { display: flex; flex-wrap: wrap; gap: .6rem 1rem; margin: 0; }
dl.figures div { min-width: 7.5rem; }
dl.figures dt { color: var(--faded); font-size: .85rem; }
dl.figures dd { margin: 0; font-weight: 700; font-size: 1.15rem; }
.class { border-radius: 3px; padding: 0 .4em; color: var(--on-mark); background: var(--faded); }
.class-A { background: var(--class-a); } .class-B { background: var(--class-b); }
.class-C { background: var(--class-c); } .class-D { background: var(--class-d); }
details { border-bottom: 1px solid var(--rule); padding: .4rem 0; }
summary { cursor: pointer; font-weight: 700; }
summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
details h3 { font-size: 1rem; color: var(--accent); margin: .6rem 0 .2rem; }
details p { margin: 0 0 .4em; text-indent: 2em; text-align: justify; }
footer { border-top: 1px solid var(--rule); margin-top: 2.5rem; padding-top: .6rem; }
@page { size: A4; margin: 18mm 16mm; }
@media print { :root { --paper: #fff; --ink: #000; } body { font-size: 10.5pt; }
  article { max-width: none; padding: 0; } .text { columns: 2; column-gap: 8mm; }
  h2, h3, .label, .field { break-after: avoid; } tr, .head { break-inside: avoid; }
  thead { display: table-header-group; } details { display: none; } }
"""
