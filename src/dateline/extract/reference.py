"""What a document's names are read against: registers, word lists, rules and the day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.extract.lexicon import Lexicon
from dateline.lang import Language
from dateline.model import BlockKind, Document, Entity, Rule
from dateline.packs import Name, Pack, split_words

_VOICE = "state news agency"  # head of the name of a state's own agency


@dataclass(frozen=True, slots=True)
class Reference:
    """What one document's names are read against.

    Attributes:
        pack: The registers.
        lexicon: Word lists of the language.
        rules: Rules for definite phrases and pronouns.
        on: Day of publication, which tells who holds an office.
        home: Id of the state whose own agency published the document, or None.
        there: Id of the state from which its dateline says that it is written, or None.
    """

    pack: Pack
    lexicon: Lexicon
    rules: Sequence[Rule]
    on: date
    home: str | None
    there: str | None = None

    @property
    def entities(self) -> Mapping[str, Entity]:
        """The entities of the pack, by id."""
        return self.pack.entities

    def entity(self, id_: str | None) -> Entity | None:
        """The entity of that id, if it is one."""
        return None if id_ is None else self.pack.entities.get(id_)

    def owned(self, state: str, head: str) -> Name | None:
        """The one thing that the head of a name means in a state on the day, or None."""
        names = [name for name in self.pack.names.owned(state, head) if name.valid.covers(self.on)]
        return names[0] if len({name.id for name in names}) == 1 else None

    def holds(self, person: Entity, office: str) -> bool:
        """Whether the person holds the office in the own state on the day."""
        names = self.pack.names.owned(person.part_of or "", office)
        return any(name.id == person.id and name.valid.covers(self.on) for name in names)


def reference_for(document: Document, language: Language, pack: Pack) -> Reference:
    """What the names in `document` are read against."""
    return Reference(
        pack=pack,
        lexicon=Lexicon.of(language),
        rules=language.rules.get("names", ()),
        on=document.published,
        home=_home(document.publisher or "", pack),
        there=_there(document, pack),
    )


def _home(publisher: str, pack: Pack) -> str | None:
    words = split_words(publisher)
    found = pack.names.at(words, 0, publisher) if words else None
    for name in () if found is None or found.last < len(words) else found.names:
        state = pack.entities[name.id].part_of if name.id in pack.entities else None
        agencies = () if state is None else pack.names.owned(state, _VOICE)
        if any(agency.id == name.id for agency in agencies):
            return state
    return None


def _there(document: Document, pack: Pack) -> str | None:
    """The state of the first place of the dateline: "SEOUL, May 13 (Example Wire) -"."""
    spans = [block.span for block in document.blocks if block.kind == BlockKind.DATELINE]
    for span in spans:
        words = split_words(document.text, span.start, span.end)
        for found in pack.names.find(words, document.text):
            for name in found.names:
                if name.kind == "state":
                    return name.id
                if name.id in pack.places:
                    return pack.state_of(pack.places[name.id])
    return None
