import pytest
from rich.console import Group
from rich.text import Text

from dateline.cli.say import grid, show, visible


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


def test_what_goes_to_a_file_has_no_styles_and_no_spaces_at_the_end(capsys):
    table = grid(2)
    table.add_row(Text("a", "bold"), "b")
    show(Text("one ", "red"), Group(Text(), Text("two\nthree")), table)
    assert capsys.readouterr().out == "one\n\ntwo\nthree\na  b\n"
