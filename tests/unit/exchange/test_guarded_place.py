"""A place that answers each question just in time is given up, as one that never answers is."""

import io

import pytest

from adapters.places.errors import PeerMisbehaved, Timeout
from adapters.places.memory import MemoryPlace
from exchange.guarded_place import GuardedPlace, NotAskedAgain


class Clock:
    """A clock that runs only while the place below works."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


class Slow(MemoryPlace):
    """Takes so many seconds for everything that it is asked."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        super().__init__()
        self.clock, self.seconds = clock, seconds

    def list(self, folder, **options):
        self.clock.now += self.seconds
        return super().list(folder, **options)

    def read(self, name, sink, **options):
        self.clock.now += self.seconds
        return super().read(name, sink, **options)

    def write(self, name, source):
        self.clock.now += self.seconds
        super().write(name, source)


def slow(seconds):
    clock = Clock()
    return GuardedPlace(Slow(clock, seconds), clock), clock


def test_bug_a_server_that_answered_just_in_time_held_up_the_night():
    place, clock = slow(29)

    with pytest.raises(Timeout, match="late in this run"):
        [place.list("here") for _ in range(1000)]

    assert clock.now < 180
    assert place.away
    with pytest.raises(NotAskedAgain):
        place.list("here")


def test_many_questions_that_are_answered_soon_are_no_delay():
    place, _ = slow(4)
    for _ in range(1000):
        place.list("here")

    assert not place.away


def test_what_moves_many_bytes_may_take_its_time():
    place, _ = slow(200)
    for number in range(5):
        place.write(f"here/{number}", bytes(1_000_000))
        place.read(f"here/{number}", io.BytesIO(), limit=1_000_000)
    for _, problem in place.write_many((f"there/{n}", bytes(1_000_000)) for n in range(5)):
        assert problem is None

    assert not place.away


def test_answers_that_are_late_count_where_they_are_errors_too():
    place, _ = slow(100)
    for _ in range(2):
        with pytest.raises(PeerMisbehaved):
            place.read("here/none", io.BytesIO(), limit=1)
    with pytest.raises(Timeout):
        place.read("here/none", io.BytesIO(), limit=1)


def test_bug_a_file_that_was_listed_and_is_not_there_was_an_input_that_is_missing():
    place, _ = slow(0)

    with pytest.raises(PeerMisbehaved, match="was listed") as caught:
        place.read("here/none", io.BytesIO(), limit=1)

    assert caught.value.exit_code == 76


def test_many_files_that_go_up_late_count():
    place, _ = slow(100)
    for number in range(2):
        list(place.write_many(((f"here/{number}", b"x"),)))

    with pytest.raises(Timeout):
        place.list("here")
