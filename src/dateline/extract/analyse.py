"""Document -> analysis: sentences, names, times and attributions, each step once."""

from __future__ import annotations

from dateline.extract.analysis import Analysis
from dateline.extract.attribution import find_attributions, find_carried_attributions
from dateline.extract.carriers import carries_statements
from dateline.extract.names import find_mentions
from dateline.extract.segment import segment
from dateline.extract.syntax import Forest
from dateline.extract.times import find_times
from dateline.lang import Language
from dateline.model import Document
from dateline.packs import Pack


def analyse(document: Document, language: Language, pack: Pack) -> Analysis:
    """What `document` says of names, times and sources, before any event is looked for."""
    sentences = segment(document, language)
    mentions = find_mentions(document, sentences, language, pack)
    times = find_times(document, sentences, language)
    forest = Forest.of(document, sentences, language)
    known = mentions, times
    carries = carries_statements(document, pack)
    find = find_carried_attributions if carries else find_attributions
    attributions = find(document, sentences, known, language, forest)
    return Analysis(document, sentences, *known, attributions, forest)
