"""Receiving: what partners put for us, from the fetched bytes to what we sign and write down.

arrivals       envelopes: fetched, verified, opened, checked again and answered
fetching       an envelope becomes a private copy, and a cut download is continued
answer         what came of an envelope is committed, and signed for
chain_gaps     a number that has not come
settling       receipts for our own envelopes
mislisted      what a listing shows as something else than files
unclaimed      what lies in streams that nothing here takes

What answers to our questions need as well lies outside: `delivery` checks and lays down.
"""
