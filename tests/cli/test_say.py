import pytest

from dateline.cli.say import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[2Jb", "a\ufffd[2Jb"),
        ("a\u202eb", "a\ufffdb"),
        ("a\rb\x9bc", "a\ufffdb\ufffdc"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("Kim › KCNA “said” 金", "Kim › KCNA “said” 金"),
    ],
)
def test_a_text_cannot_steer_the_terminal(text, shown):
    assert visible(text) == shown
