"""One folder per language: rules and word lists as data, with examples."""

from dateline.lang.language import Language, load_language, load_rules
from dateline.lang.parse import Hint, Named, Parse, Parser, Unparsed, Word
from dateline.lang.sentences import split_sentences
from dateline.lang.splitter import Splitter
from dateline.lang.tokens import tokenise

__all__ = [
    "Hint",
    "Language",
    "Named",
    "Parse",
    "Parser",
    "Splitter",
    "Unparsed",
    "Word",
    "load_language",
    "load_rules",
    "split_sentences",
    "tokenise",
]
