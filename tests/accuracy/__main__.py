"""Print how well the rules read the texts that have gold.

python -m tests.accuracy [--set seeds|dev|held_out] [--json FILE] [--verbose]
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reader_app import paths
from tests.accuracy.measure import Report, gold_files, measure

HERE = Path(__file__).parent
GOLD = HERE.parent / "gold"
HELD_BACK = "held_out"


def read_set(name: str) -> Report:
    """Measure the seeds, or a folder of tests/accuracy/texts."""
    if name == "seeds":
        gold = {path.stem: path for path in GOLD.glob("*.json")}
        return measure(
            (seed, json.loads(gold[seed.stem].read_text(encoding="utf-8")))
            for seed in paths.seeds()
        )
    return measure(gold_files(HERE / "texts" / name))


def table(report: Report) -> str:
    """The report as a table for a terminal."""
    lines = [f"{'field':24}{'P':>7}{'R':>7}{'F1':>7}{'soft':>7}{'n':>6}"]
    for name, tally in sorted(report.fields.items()):
        if not tally.wanted and not tally.given:
            continue
        precision, recall, f1 = tally.scores()
        soft = tally.scores(soft=True)[2]
        lines.append(f"{name:24}{precision:7.3f}{recall:7.3f}{f1:7.3f}{soft:7.3f}{tally.wanted:6}")
    micro = report.micro.scores()
    records = report.records or 1
    lines += [
        "",
        f"micro P {micro[0]:.3f}  R {micro[1]:.3f}  F1 {micro[2]:.3f}   macro over texts "
        f"{report.macro:.3f}",
        f"whole records {report.whole_records}/{report.records} ("
        f"{report.whole_records / records:.3f})",
        f"false records {report.false_records} (on texts without any: "
        f"{report.false_on_texts_without}), missed {report.missed_records}",
        f"spans exact {report.exact_spans}/{report.spans}   genre {report.right_genres}/"
        f"{report.genres}",
    ]
    return "\n".join(lines)


def as_json(report: Report) -> dict[str, Any]:
    fields = {}
    for name, tally in sorted(report.fields.items()):
        precision, recall, f1 = tally.scores()
        fields[name] = asdict(tally) | {"precision": precision, "recall": recall, "f1": f1}
    return {
        "fields": fields,
        "micro_f1": report.micro.scores()[2],
        "macro_f1": report.macro,
        "records": report.records,
        "whole_records": report.whole_records,
        "false_records": report.false_records,
        "false_on_texts_without": report.false_on_texts_without,
        "missed_records": report.missed_records,
        "spans": report.spans,
        "exact_spans": report.exact_spans,
        "genres": report.genres,
        "right_genres": report.right_genres,
        "documents": report.documents,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--set", dest="name", help="seeds, dev or held_out; seeds and dev if left out"
    )
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    parser.add_argument("--verbose", action="store_true", help="name every difference")
    options = parser.parse_args()
    names = [options.name] if options.name else ["seeds", "dev"]
    figures = {}
    for name in names:
        if name != "seeds" and not (HERE / "texts" / name).is_dir():
            continue
        report = read_set(name)
        figures[name] = as_json(report)
        print(f"== {name}: {len(report.documents)} texts\n{table(report)}\n")
        # What is held back stays so: its figures may be read, its differences may not.
        if options.verbose and name != HELD_BACK:
            print("\n".join(report.notes), "\n")
    if options.json:
        options.json.write_text(json.dumps(figures, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
