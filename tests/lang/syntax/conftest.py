from pathlib import Path

import pytest
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

_VOCABULARY = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "tank", "##s", "r", "##o", "-", "a")


@pytest.fixture
def vocabulary(tmp_path: Path) -> Path:
    """A word-piece vocabulary of a few pieces."""
    ids = {piece: number for number, piece in enumerate(_VOCABULARY)}
    tokenizer = Tokenizer(models.WordPiece(ids, unk_token="[UNK]"))  # noqa: S106
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    path = tmp_path / "pieces.json"
    tokenizer.save(str(path))
    return path
