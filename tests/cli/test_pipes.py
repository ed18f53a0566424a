"""In a pipe: names go in, results alone come out, and whoever stops reading hears nothing of it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app
from mhcorpus.ingest import Tools
from mhcorpus.readers import read
from tests.cli.processes import MHCORPUS, environment, on_a_terminal, run, shell
from tests.ingest.odd_tools import quick_tools
from tests.ingest.processes import QUICK

LETTER = "2027-12-17-kamerbrief-kleine-bemiddelaars.txt"
ESCAPE = re.compile(r"\x1b(?:\[[\d;?]*[a-zA-Z]|\].*?(?:\x07|\x1b\\))")
COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-7]|38;[\d;]+|9[0-7])(?:;\d+)*m")


@pytest.mark.parametrize(
    "line",
    [
        "mhcorpus list --jsonl", "mhcorpus refs 39812", "mhcorpus export", f"mhcorpus annotate corpus/{LETTER}",
        "mhcorpus --help", "mhcorpus refs --help", "mhcorpus --version", "mhcorpus schema --tables --json",
        "mhcorpus list --paths", "mhcorpus list -0",
    ],
)
def test_nobody_reads_on(line: str, examples: Path) -> None:
    """A command whose reader has gone is silent, and ends as one that SIGPIPE ended."""
    assert shell(f'{line} | true; exit "${{PIPESTATUS[0]}}"', examples) == ("", "", 141)


def test_the_first_line_is_enough(examples: Path) -> None:
    """``head`` gets its line, and nobody complains."""
    assert shell("mhcorpus export | head -n 1 | cut -c -10", examples) == ('{"schema":\n', "", 0)


@pytest.mark.parametrize("command", ["mhcorpus list", "mhcorpus export", "mhcorpus list -0"])
def test_a_full_disk_is_one_line(command: str, examples: Path) -> None:
    """What cannot be written is said, once."""
    out, err, code = shell(f"{command} > /dev/full", examples)
    assert (out, err.splitlines()[0], code) == ("", "mhcorpus: stdout: cannot be written: No space left on device", 1)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("mhcorpus list >&-", 0), ("mhcorpus list --since 2999 2>&-", 0), ("mhcorpus list --help >&- 2>&-", 0),
        ("mhcorpus lookup - <&-", 0), ("mhcorpus show weg.txt >&- 2>&-", 2),
    ],
)
def test_a_closed_stream_is_an_empty_one(line: str, code: int, examples: Path) -> None:
    """A command that is started without a stream does its work as with /dev/null."""
    assert shell(line, examples) == ("", "", code)


@pytest.mark.parametrize(
    ("env", "escapes", "colours"),
    [
        ({"TERM": "xterm-256color"}, True, True),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, True, False),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, False, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, False, False),
    ],
)
def test_a_terminal_says_what_it_can_show(
    env: dict[str, str], escapes: bool, colours: bool, examples: Path
) -> None:
    """NO_COLOR takes away the colours and leaves bold and links; a dumb terminal gets text alone."""
    written = on_a_terminal("refs", "39812", db=examples, env=env)
    assert "kst-39812-9" in written
    assert (bool(ESCAPE.search(written)), bool(COLOUR.search(written))) == (escapes, colours)


@pytest.mark.parametrize("flags", [(), ("--json",), ("--jsonl",), ("--csv",), ("--markdown",), ("--paths",)])
def test_data_has_no_colours(flags: tuple[str, ...], examples: Path) -> None:
    """FORCE_COLOR paints a page in a pipe; what is for programs has no escape sequence."""
    done = subprocess.run(
        [*MHCORPUS, "list", *flags], capture_output=True, text=True, env=environment(examples, FORCE_COLOR="1")
    )
    assert bool(ESCAPE.search(done.stdout)) == (not flags)


@pytest.mark.parametrize(
    ("option", "end"), [("--paths", b"\n"), ("--print0", b"\0"), ("-0", b"\0")]
)
def test_paths_are_printed_to_the_letter(option: str, end: bytes, examples: Path) -> None:
    """``list --paths`` is a path a line, ``-0`` has a NUL behind each, in the order of the list."""
    out, err, code = run("list", option, db=examples)
    listed = json.loads(run("list", "--json", db=examples)[0])["documents"]
    assert out == b"".join(document["path"].encode() + end for document in listed)
    assert (err, code, len(listed)) == (b"", 0, 13)


def test_paths_go_through_xargs(examples: Path) -> None:
    """What list prints is what other programs read, and what ingest and remove take."""
    out, _, _ = shell("mhcorpus list --kind kamerbrief -0 | xargs -0 -n 1 basename", examples)
    assert out.splitlines() == [
        "2027-07-02-kamerbrief-39812-14.pdf", "2027-12-17-kamerbrief-kleine-bemiddelaars.txt",
        "2028-kamerbrief-zonder-datum.md", "2028-03-14-kamerbrief-tolken.odt",
        "2028-05-12-kamerbrief-afronding.pdf",
    ]


def test_one_form_at_a_time(examples: Path) -> None:
    """Paths are a form of their own: with another they are wrong usage; both ways of them are not."""
    result = CliRunner().invoke(app, ["list", "--paths", "--json"])
    assert (result.exit_code, "choose one of --json, --paths" in result.stderr) == (2, True)
    assert run("list", "--paths", "-0", db=examples)[2] == 0


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run ``mhcorpus`` on a corpus of this test's own, with tools that need no pipeline."""

    def tools(*_: object, **__: object) -> Tools:
        return replace(quick_tools(), read=read)

    monkeypatch.setattr("mhcorpus.ingest.shipped_tools", tools)
    monkeypatch.chdir(tmp_path)

    def run_command(*arguments: str, given: bytes = b"") -> Result:
        return CliRunner().invoke(app, [*arguments, "--db", "corpus.db"], input=given)

    return run_command


def written(*names: str) -> None:
    """Write a paper under each name in the current folder."""
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(f"Brief {name} over 39 812.", encoding="utf-8")


def documents(command: Callable[..., Result]) -> list[str]:
    """Return the names of what is in the corpus, sorted."""
    return sorted(each["document"] for each in json.loads(command("list", "--json").stdout)["documents"])


@pytest.mark.parametrize(
    ("listing", "options", "names"),
    [
        (b"a.txt\nb c.txt\n", [], ["a.txt", "b c.txt"]),
        (b"a.txt\r\n\r\nb c.txt", [], ["a.txt", "b c.txt"]),
        (b"\xef\xbb\xbfa.txt\n", [], ["a.txt"]),
        (b"a.txt\n map/d.txt\n", [], ["a.txt", "d.txt"]),
        (b"a.txt\0b c.txt\0", ["-0"], ["a.txt", "b c.txt"]),
        (b"a.txt\0b c.txt\0", [], ["a.txt", "b c.txt"]),
        (b"e\nf.txt\0", ["--null"], ["e\nf.txt"]),
        (b"#g.txt\n", [], ["#g.txt"]),
        (b"map\n", ["a.txt"], ["a.txt", "h.txt"]),
        (b"-\na.txt\n", [], ["a.txt", "i.txt"]),
        (b"./-\0", [], ["i.txt"]),
        (b"", [], []),
    ],
)
@pytest.mark.parametrize("piped", [True, False])
def test_paths_come_from_a_list(
    listing: bytes, options: list[str], names: list[str], piped: bool, command: Callable[..., Result]
) -> None:
    """``--files-from`` reads paths to the letter: a line each, or NUL-separated, beside those named."""
    written("a.txt", "b c.txt", " map/d.txt", "e\nf.txt", "#g.txt", "map/h.txt", "-/i.txt")
    Path("list").write_bytes(listing)
    where = "-" if piped else "list"
    result = command("ingest", "--files-from", where, *options, given=listing if piped else b"")
    assert (result.exit_code, documents(command)) == (0, sorted(names)), result.stderr


@pytest.mark.parametrize(
    ("arguments", "said", "code"),
    [
        ([], "name papers or folders, or a list of them with --files-from", 2),
        (["a.txt", "-0"], "--null goes with --files-from", 2),
        (["-", "--files-from", "-"], "both - and --files-from - want stdin", 2),
        (["--files-from", "weg"], "weg: cannot be read: No such file or directory", 1),
    ],
)
def test_a_list_that_cannot_be_is_told(
    arguments: list[str], said: str, code: int, command: Callable[..., Result]
) -> None:
    """Wrong usage reads nothing and makes no corpus."""
    written("a.txt")
    result = command("ingest", *arguments)
    assert (result.exit_code, said in result.stderr, Path("corpus.db").exists()) == (code, True, False)


@pytest.mark.parametrize(
    ("options", "stdout", "stderr"),
    [
        ([], True, ["failed", "warning", "passed"]),
        (["--no-progress"], True, ["failed", "warning", "passed"]),
        (["--quiet"], False, ["failed"]),
        (["-q", "--json"], True, ["failed"]),
    ],
)
def test_a_quiet_ingest_says_what_fails(
    options: list[str], stdout: bool, stderr: list[str], command: Callable[..., Result]
) -> None:
    """--quiet has no summary, no warning of a paper and no notes, but failures, their code, and data asked for."""
    written("map/a.txt")
    Path("map/oud.txt").write_bytes("Eén café".encode("cp1252"))
    Path("map/blad.xlsx").touch()
    result = command("ingest", "weg.txt", "map", *options)
    said = [re.split("[: ]+", line)[1] for line in result.stderr.splitlines()]
    assert (said, bool(result.stdout), result.exit_code) == (stderr, stdout, 3)


def test_a_bar_is_for_a_terminal_that_can_move(tmp_path: Path) -> None:
    """A bar shows on a terminal, but not with --no-progress, --quiet, or on a dumb one."""
    def moves(*options: str, term: str = "xterm") -> bool:
        given = ("ingest", "weg.txt", *options)
        program = (sys.executable, "-c", QUICK)
        return "\x1b[2K" in on_a_terminal(*given, db=tmp_path / "corpus.db", env={"TERM": term}, program=program)

    assert [moves(), moves("--no-progress"), moves("--quiet"), moves(term="dumb")] == [True, False, False, False]


def test_documents_to_remove_come_from_stdin(command: Callable[..., Result]) -> None:
    """``remove -`` takes what ``list -0`` and ``list --paths`` print; one wrong name, and nothing goes."""
    written("a.txt", "b c.txt", "d.txt", "e.txt")
    assert command("ingest", ".").exit_code == 0
    paths = [str(Path(name).absolute()) for name in ("a.txt", "b c.txt")]
    assert command("remove", "-", given=f"{paths[0]}\nweg.txt\n".encode()).exit_code == 2
    assert command("remove", "-", given="\0".join([*paths, ""]).encode()).stdout == "removed a.txt\nremoved b c.txt\n"
    assert command("remove", "-", given=b"d.txt\nd.txt\n").exit_code == 0
    assert documents(command) == ["e.txt"]


def test_citations_are_looked_up_as_they_come() -> None:
    """``lookup -`` answers each line before it waits for the next."""
    with subprocess.Popen(
        [*MHCORPUS, "lookup", "-", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, env=environment(None),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        answered = []
        for citation in ("39 812, nr. 7", "stb-2024-59"):
            process.stdin.write(f"{citation}\n\n")
            process.stdin.flush()
            answered.append(json.loads(process.stdout.readline()))
        process.stdin.write("goedemorgen\n")
        process.stdin.close()
        rest, said = process.stdout.read(), process.stderr.read()
    assert [(each["query"], each["id"]) for each in answered] == [
        ("39 812, nr. 7", "kst-39812-7"), ("stb-2024-59", "stb-2024-59"),
    ]
    assert (rest, said, process.returncode) == ("", "mhcorpus: no citation found in 'goedemorgen'\n", 0)


def test_citations_on_stdin_are_shown_apart() -> None:
    """On a page each stands above what it means."""
    result = CliRunner().invoke(app, ["lookup", "-"], input="39 812, nr. 7\ngoedemorgen\nstb-2024-59\n")
    assert result.stdout.splitlines() == [
        "39 812, nr. 7",
        "  kst-39812-7  kamerstuk",
        "    https://zoek.officielebekendmakingen.nl/kst-39812-7.html",
        "stb-2024-59",
        "  stb-2024-59  staatsblad",
        "    https://zoek.officielebekendmakingen.nl/stb-2024-59.html",
    ]


COLUMN = "artikel 273f Sr\ngoedemorgen\n\n39812-7 en 39812-8\n"


def test_each_line_has_a_row_where_that_is_asked() -> None:
    """What means nothing, a blank line too, has one without an id; the law of an article has none of its own."""
    result = CliRunner().invoke(app, ["lookup", "-", "--each", "--jsonl"], input=COLUMN)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(row["query"], row["id"], row["kind"]) for row in rows] == [
        ("artikel 273f Sr", "jci1.3:c:BWBR0001854&artikel=273f", "article"), ("goedemorgen", None, None),
        ("", None, None), ("39812-7 en 39812-8", "kst-39812-7", "kamerstuk"),
        ("39812-7 en 39812-8", "kst-39812-8", "kamerstuk"),
    ]
    assert (result.stderr, result.exit_code) == ("mhcorpus: no citation found in 'goedemorgen'\n", 0)


def test_each_line_is_shown_where_that_is_asked() -> None:
    """On a page it is said of each that it means nothing."""
    result = CliRunner().invoke(app, ["lookup", "-", "--each"], input="stb-2024-59\ngoedemorgen\n")
    assert result.stdout.splitlines() == [
        "stb-2024-59",
        "  stb-2024-59  staatsblad",
        "    https://zoek.officielebekendmakingen.nl/stb-2024-59.html",
        "goedemorgen",
        "  no citation",
    ]


PAPERS = Path(__file__).parents[2] / "corpus"


@pytest.mark.parametrize(
    "paper",
    [
        "2027-07-02-kamerbrief-39812-14.pdf", "2028-05-04-beslisnota-afronding.docx",
        "2028-03-14-kamerbrief-tolken.odt", "2027-10-28-kamervragen-tolken.html", "2027-06-17-motie-39812-10.xml",
        "2028-kamerbrief-zonder-datum.md",
    ],
)
def test_a_paper_on_stdin_is_read_in_its_format(paper: str) -> None:
    """``extract -`` tells the format by the content: it finds what it finds in the file."""
    data = (PAPERS / paper).read_bytes()
    piped = CliRunner().invoke(app, ["extract", "-", "--json"], input=data)
    of_stdin = json.loads(piped.stdout)
    of_file = json.loads(CliRunner().invoke(app, ["extract", str(PAPERS / paper), "--json"]).stdout)
    assert (of_stdin["document"], piped.stderr) == ("stdin", "")
    assert of_stdin["references"] == of_file["references"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 en verder niets", "stdin: is no PDF, or it is broken or cut off"),
        (b"PK\x03\x04 en verder niets", "stdin: is an archive, or cut off: unpack it, or ingest it"),
        (b"", "stdin: is empty"),
    ],
)
def test_what_is_no_paper_is_told(data: bytes, said: str) -> None:
    """What cannot be read is said in one line."""
    result = CliRunner().invoke(app, ["extract", "-"], input=data)
    assert (result.stderr, result.exit_code) == (f"mhcorpus: {said}\n", 1)
