"""Learn which titles named in prose are records'."""

from __future__ import annotations

from reader_app.extraction.learned.linear import Features, Linear
from reader_app.extraction.told.mention_features import features, mentions_in
from tests.accuracy.measure import squeeze
from tests.training.logistic import train_linear
from tests.training.texts import examples, in_parts

_SURE = (0.5, 0.7)


def train() -> tuple[Linear, str]:
    names, seen, answers = _samples()
    guessed = [0.0] * len(seen)
    for learn, tries in in_parts(names):
        weights = train_linear([seen[n] for n in learn], [answers[n] for n in learn])
        for n in tries:
            guessed[n] = weights.probability(seen[n])
    return train_linear(seen, answers), _told(guessed, answers)


def _samples() -> tuple[list[str], list[Features], list[bool]]:
    """Of each title: its text, its features and whether it is a record's.

    Titles in letters are the letters' own, and read with them.
    """
    names, seen, answers = [], [], []
    for example in examples():
        if example.gold["genre"] == "reply_letter":
            continue
        records = {squeeze(one["title"]) for one in example.gold["proposals"] if one.get("title")}
        for mention in mentions_in(example.clean, range(len(example.clean.paragraphs))):
            title = squeeze(example.clean.folded[slice(*mention.title)])
            names.append(example.name)
            seen.append(features(example.clean, mention))
            answers.append(title in records)
    return names, seen, answers


def _told(guessed: list[float], answers: list[bool]) -> str:
    parts = [f"{sum(answers)} of {len(answers)} titles are records'"]
    for least in _SURE:
        chosen = [answer for guess, answer in zip(guessed, answers, strict=True) if guess >= least]
        right = sum(chosen)
        parts.append(
            f"from {least}: precision {right / max(1, len(chosen)):.3f}, "
            f"recall {right / max(1, sum(answers)):.3f}"
        )
    return "; ".join(parts)
