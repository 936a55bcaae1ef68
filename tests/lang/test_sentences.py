"""Sentences: the rules do what their examples say, and the plain cases stand."""

import pytest

from dateline.lang import load_language, split_sentences

ENGLISH = load_language("en")
EXAMPLES = [
    pytest.param(rule, example["text"], id=f"{rule.name}-{example['text']}")
    for rule in ENGLISH.rules["sentences"]
    for example in rule.examples
]
CASES = [
    "He left.|She stayed.",
    "He left!|“Why?”|Nobody knew.",
    "He left (at dawn.)|“She stayed,” Kim said.",
    "Gen. Harlan met Mr. J. Pike of Acme Corp. Monday.",
    "It rose to 3.5 percent.|$2 million was lost.",
    "He was born in Marlow. [1] [2]|He died there. [3]",
    "They eat etc. and go home.",
    "The U.S. Army left the U.S.|The navy stayed.",
    "Will he come? he asked.",
    "• One goes.|• Two stays.",
    "",
]


def pieces(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text, ENGLISH)]


@pytest.mark.parametrize("case", CASES)
def test_text_ends_where_the_mark_stands(case: str) -> None:
    assert "|".join(pieces(case.replace("|", " "))) == case


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_rule_decides_its_examples(rule, example: str) -> None:
    # Where the example is not at the start of a sentence, something stands before it.
    whole = example[1:] if example.startswith("¶") else f"All the while they went on, {example}"
    parts = pieces(whole.replace("‖", " "))
    assert len(parts) == (2 if rule.values["ends"] else 1)


def test_white_space_is_in_no_sentence() -> None:
    assert pieces("  He left.\n She stayed.  ") == ["He left.", "She stayed."]


@pytest.mark.parametrize("text", ["a" * 300_000, "." * 300_000])
def test_a_word_without_end_is_read_in_time(text):
    assert len(list(split_sentences(text, ENGLISH))) == 1
