"""An extractor that asks a server: portions, kept answers, and what stands in the text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from dateline.errors import ServerError, Unanswered
from dateline.extract import Analysis
from dateline.extract.asked import (
    Portion,
    Request,
    claims_in,
    halves,
    parse_answer,
    portions,
    request_for,
)
from dateline.lang import Language
from dateline.model import Claim
from dateline.packs import Pack, Prompt
from dateline.server.answers import Answers
from dateline.server.client import Client, TooLong
from dateline.server.tally import Tally

_IN_A_ROW = 5  # documents without an answer, after which the rest will have none either
_ATTEMPTS = 3  # at an answer that can be read


@dataclass(slots=True)
class ServerExtractor:
    """Reads claims by asking a language model; called like any extractor.

    Attributes:
        client: The model.
        prompt: What it is asked.
        language: Whose rules read times, and stand in where an answer fails.
        answers: Where answers are kept, or None.
        failed: How many documents in a row got no answer.
    """

    client: Client
    prompt: Prompt
    language: Language
    answers: Answers | None = None
    failed: int = 0

    @property
    def method(self) -> str:
        """What the claims give as their method: model and version of the prompt."""
        return f"server/{self.client.model}@{self.prompt.id}"

    @property
    def tally(self) -> Tally:
        """What was asked so far, and what was not used."""
        return self.client.tally

    def plain(self) -> dict[str, Any]:
        """What was asked, of whom, and what was not used, as JSON."""
        about = {"model": self.client.model, "prompt": self.prompt.id}
        return {**about, **self.tally.plain()}

    def __call__(self, analysis: Analysis, pack: Pack) -> Iterator[Claim]:
        """The claims of one document; it is asked about as a whole before the first comes.

        Raises:
            ServerError: The server cannot be asked at all.
            Unanswered: It gave no answer of use about this document.
        """
        found: list[Claim] = []
        with self._counted():
            for portion in portions(analysis):
                found += self._claims(portion, analysis, pack)
        yield from found

    def _claims(self, portion: Portion, analysis: Analysis, pack: Pack) -> Iterator[Claim]:
        """The claims of one portion; one that is too long for the model is asked about in two."""
        request = request_for(portion.text(analysis), self.prompt, pack)
        try:
            answer = self._answer(request)
        except TooLong:
            shorter = halves(portion, analysis)
            if len(shorter) == 1:
                raise
            for half in shorter:
                yield from self._claims(half, analysis, pack)
            return
        known = analysis, pack, self.language
        claims, drops = claims_in(answer, portion, known, self.method)
        self.tally.drop(drops)
        yield from claims

    @contextmanager
    def _counted(self) -> Iterator[None]:
        """Counts documents without an answer; too many in a row end the run."""
        try:
            yield
        except Unanswered as error:
            self.tally.documents += 1
            self.failed += 1
            if self.failed >= _IN_A_ROW:
                raise ServerError(
                    f"{self.failed} documents in a row got no answer, the last because {error}"
                ) from error
            raise
        self.failed = 0

    def _answer(self, request: Request) -> list[Any]:
        """The claims of an answer that can be read, which is then kept."""
        kept = None if self.answers is None else self.answers.get(self.client.model, request)
        if kept is not None:
            try:
                answer = parse_answer(kept)
            except ValueError:
                pass  # a damaged file: ask again
            else:
                self.tally.kept += 1
                return answer
        return self._asked(request)

    def _asked(self, request: Request) -> list[Any]:
        problem = ""
        for _ in range(_ATTEMPTS):
            content = self.client.ask(request)
            try:
                answer = parse_answer(content)
            except ValueError as error:
                problem = str(error)
                continue
            if self.answers is not None:
                self.answers.put(self.client.model, request, content)
            return answer
        remedy = "Try a model that keeps to JSON, or run the same command again"
        raise Unanswered(f"{problem}, {_ATTEMPTS} times", remedy)
