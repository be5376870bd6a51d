"""Train what is learned and write it to resources/learned, a file of weights for each decision.

Told of each: how well it decides on texts that it was not trained on, of five parts in turn.

python -m tests.training [NAME…]
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.training.decisions import DECISIONS

WEIGHTS = Path(__file__).parents[2] / "resources" / "learned"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.training", description=__doc__)
    parser.add_argument("name", nargs="*", help=", ".join(DECISIONS))
    WEIGHTS.mkdir(exist_ok=True)
    for name in parser.parse_args().name or DECISIONS:
        trained, told = DECISIONS[name]()
        print(f"{name}: {told}")
        (WEIGHTS / f"{name}.json").write_text(as_text(asdict(trained)), encoding="utf-8")


def as_text(trained: Mapping[str, Any]) -> str:
    """A feature's weights a line, so that a change of them can be read."""
    parts = []
    for name, value in trained.items():
        if isinstance(value, dict):
            lines = (f"{_json(key)}: {_json(weight)}" for key, weight in value.items())
            parts.append(f"{_json(name)}: {{\n" + ",\n".join(lines) + "\n}")
        else:
            parts.append(f"{_json(name)}: {_json(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    main()
