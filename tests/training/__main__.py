"""Train what is learned and write it to resources/learned, a file of weights for each decision.

Told of each: how well it decides on texts that it was not trained on, of five parts in turn.

python -m tests.training [NAME…]
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from tests.training.decisions import DECISIONS

WEIGHTS = Path(__file__).parents[2] / "resources" / "learned"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.training", description=__doc__)
    parser.add_argument("name", nargs="*", help=", ".join(DECISIONS))
    WEIGHTS.mkdir(exist_ok=True)
    for name in parser.parse_args().name or DECISIONS:
        trained, told = DECISIONS[name]()
        print(f"{name}: {told}")
        text = json.dumps(asdict(trained), ensure_ascii=False, indent=0) + "\n"
        (WEIGHTS / f"{name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
