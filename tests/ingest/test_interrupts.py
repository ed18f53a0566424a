"""Ctrl-C never falls between a document that is stored and the count of it."""

from __future__ import annotations

import signal
import threading

import pytest

from mhcorpus.ingest.interrupts import held_back


def test_an_interrupt_waits_for_the_end_of_the_block() -> None:
    """What the block does is done whole; then the interrupt comes, and later ones come at once."""
    done: list[str] = []

    def stored_and_counted() -> None:
        with held_back():
            signal.raise_signal(signal.SIGINT)
            done.append("stored")
            signal.raise_signal(signal.SIGINT)
            done.append("counted")

    with pytest.raises(KeyboardInterrupt):
        stored_and_counted()
    assert done == ["stored", "counted"]
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_without_an_interrupt_nothing_is_left_changed() -> None:
    """The block returns, or raises what it raised, and SIGINT is handled as before."""
    with held_back():
        pass
    with pytest.raises(ValueError, match="no paper"), held_back():
        raise ValueError("no paper")
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_handler_of_a_program_is_left_alone() -> None:
    """Who embeds the package, or ignores SIGINT, keeps that."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with held_back():
            signal.raise_signal(signal.SIGINT)
            assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_thread_just_runs() -> None:
    """Only the main thread may handle signals; a program may ingest in another."""
    done: list[str] = []

    def work() -> None:
        with held_back():
            done.append("stored")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == ["stored"]
