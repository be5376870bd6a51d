"""Print how well the rules read the texts that have gold, each set by itself.

The seeds; ``dev``, written before the rules to cover every layout; ``opened``, once held back and
given free to learn from; ``held_out``, by authors who know no rule, kept from those who write
them: only its figures are told, never its texts or differences. ``web`` and ``web_held_out`` are
the same two for pages in the forms of the open web, with all its litter.

python -m tests.accuracy [--set SET] [--json [FILE]] [--verbose]
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
HELD_BACK = ("held_out", "web_held_out")
SETS = ("seeds", "dev", "opened", "web", *HELD_BACK)


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
        "right of what is "
        + ", ".join(
            f"{name} {right}/{given} ({right / (given or 1):.3f})"
            for name, (given, right) in report.sureness.items()
        ),
    ]
    return "\n".join(lines)


def as_json(report: Report) -> dict[str, Any]:
    """Every figure of the table, and the F1 of each text."""
    fields = {}
    for name, tally in sorted(report.fields.items()):
        precision, recall, f1 = tally.scores()
        soft = tally.scores(soft=True)[2]
        scores = {"precision": precision, "recall": recall, "f1": f1, "soft_f1": soft}
        fields[name] = asdict(tally) | scores
    precision, recall, f1 = report.micro.scores()
    return {
        "fields": fields,
        "micro_precision": precision,
        "micro_recall": recall,
        "micro_f1": f1,
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
        "sureness": {
            name: {"given": given, "right": right}
            for name, (given, right) in report.sureness.items()
        },
        "documents": report.documents,
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        "python -m tests.accuracy",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--set", dest="name", choices=SETS, help="this one alone")
    parser.add_argument(
        "--json", nargs="?", const="-", help="the figures as JSON: into FILE too, or printed alone"
    )
    parser.add_argument("--verbose", action="store_true", help="name every difference")
    options = parser.parse_args()
    figures = {}
    for name in [options.name] if options.name else SETS:
        report = read_set(name)
        figures[name] = as_json(report)
        if options.json != "-":
            print(f"== {name}: {len(report.documents)} texts\n{table(report)}\n")
        # What is held back stays so: its figures may be read, its differences may not.
        if options.verbose and options.json != "-" and name not in HELD_BACK:
            print("\n".join(report.notes), "\n")
    told = json.dumps(figures, ensure_ascii=False, indent=1)
    if options.json == "-":
        print(told)
    elif options.json:
        Path(options.json).write_text(told, encoding="utf-8")


if __name__ == "__main__":
    main()
