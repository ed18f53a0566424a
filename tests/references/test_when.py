"""What a date phrase means in a letter of a given day."""

from __future__ import annotations

from datetime import date

import pytest

from mhcorpus.references.when import When

_LETTER = date(2031, 4, 3)


@pytest.mark.parametrize(
    ("when", "edtf"),
    [
        (When(year=2031), "2031"),
        (When(year=2031, part="medio"), "2031~"),
        (When(year=2031, part="laatste maanden van"), "2031~"),
        (When(year=2031, month=4), "2031-04"),
        (When(year=2031, month=4, part="begin"), "2031-04"),
        (When(year=2031, month=22), "2031-22"),
        (When(year=2031, month=4, day=3), "2031-04-03"),
        (When(year=2031, month=4, day=5, day_from=3), "2031-04-03/2031-04-05"),
        (When(year=2031, year_to=2034), "2031/2034"),
        (When(year=2031, month=4, day=31), None),
        (When(month=4, day=3), None),
    ],
)
def test_a_phrase_is_written_in_edtf(when: When, edtf: str | None) -> None:
    """A part of a year is about that year; a day that does not exist has no date."""
    assert when.edtf() == edtf


@pytest.mark.parametrize(
    ("when", "edtf"),
    [
        (When(), "2031"),
        (When(shift=-1), "2030"),
        (When(shift=1, part="begin"), "2032~"),
        (When(month=33), "2031-33"),
        (When(month=6, shift=-1), "2030-06"),
        (When(month=4, day=1, direction="past"), "2031-04-01"),
        (When(month=4, day=3, direction="past"), "2031-04-03"),
        (When(month=5, day=27, direction="past"), "2030-05-27"),
        (When(month=5, day=27, direction="future"), "2031-05-27"),
        (When(month=2, day=1, direction="future"), "2032-02-01"),
        (When(month=4, day=5, day_from=3, direction="future"), "2031-04-03/2031-04-05"),
        (When(month=4, day=2, direction="future"), "2032-04-02"),
        (When(month=4, day=2, direction="future", beside=3), "2031-04-02"),
        (When(month=2, day=29, direction="future"), "2032-02-29"),
        (When(month=2, day=30, direction="past"), None),
        (When(month=4, direction="past"), "2031-04"),
        (When(month=5, direction="past"), "2030-05"),
        (When(month=4, direction="future"), "2031-04"),
        (When(month=3, direction="future"), "2032-03"),
        (When(month=12, direction="nearest"), "2030-12"),
        (When(month=9, direction="nearest"), "2031-09"),
        (When(month=22, direction="past"), "2030-22"),
        (When(month=21, direction="past"), "2031-21"),
        (When(month=22, direction="future"), "2031-22"),
        (When(month=33, direction="future"), "2032-33"),
        (When(month=22, direction="this"), "2031-22"),
    ],
)
def test_a_relative_phrase_gets_the_year_of_its_letter(when: When, edtf: str | None) -> None:
    """In a letter of 3 April 2031, "27 mei jl." is of 2030 and "komende zomer" of 2031."""
    assert when.is_relative
    assert when.against(_LETTER).edtf() == edtf


def test_a_phrase_with_a_year_stays_what_it_is() -> None:
    """The day of the letter has no say in it."""
    when = When(year=2028, month=5, direction="past", shift=-1)
    assert when.against(_LETTER) == when


@pytest.mark.parametrize(
    ("when", "span"),
    [
        (When(year=2031, part="begin"), ("2031-01-01", "2031-03-31")),
        (When(year=2031, part="medio"), ("2031-05-01", "2031-08-31")),
        (When(year=2031, part="eind"), ("2031-10-01", "2031-12-31")),
        (When(year=2031, part="laatste maanden van"), ("2031-01-01", "2031-12-31")),
        (When(year=2031, month=4, part="eind"), ("2031-04-01", "2031-04-30")),
        (When(year=2031, month=24), ("2031-12-01", "2032-02-29")),
        (When(year=2031, year_to=2034), ("2031-01-01", "2034-12-31")),
        (When(year=2034, year_to=2031), None),
        (When(month=4), None),
        (When(year=2031, month=2, day=30), None),
    ],
)
def test_a_phrase_spans_the_days_it_can_mean(when: When, span: tuple[str, str] | None) -> None:
    """Begin, medio and eind of a year have borders; what has no year has no days."""
    found = when.bounds()
    assert (found and (found[0].isoformat(), found[1].isoformat())) == span
