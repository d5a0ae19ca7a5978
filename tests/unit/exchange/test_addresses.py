import re

import pytest

from exchange import addresses

EID = "ab" * 32
STREAM = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?")


def test_an_envelope_name_is_twelve_digits_and_the_start_of_the_eid():
    name = addresses.envelope_name(42, EID)

    assert name == f"000000000042-{'ab' * 16}.cxe"
    assert addresses.parse_envelope_name(name) == addresses.EnvelopeName(42, "ab" * 16)


def test_a_note_name_holds_the_whole_eid_and_the_stage():
    name = addresses.note_name(EID, "business")

    assert addresses.parse_note_name(name) == addresses.NoteName(EID, "business")


@pytest.mark.parametrize(
    "name",
    [
        f".000000000042-{'ab' * 16}.cxe.part",
        f"42-{'ab' * 16}.cxe",
        f"000000000042-{'AB' * 16}.cxe",
        f"０００００００００042-{'ab' * 16}.cxe",
        f"000000000042-{'ab' * 16}.cxe\n",
        "readme.txt",
    ],
)
def test_every_other_name_is_ignored(name):
    assert addresses.parse_envelope_name(name) is None
    assert addresses.parse_note_name(name) is None


@pytest.mark.parametrize("organisation", ["cn.wuxi", "a" * 64])
def test_each_partner_has_its_own_receipt_stream(organisation):
    stream = addresses.receipt_stream(organisation)

    assert STREAM.fullmatch(stream)
    assert stream != addresses.receipt_stream(organisation[:-1] + "0")
