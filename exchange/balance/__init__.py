"""Balance 对账: two organisations find out what one holds of the other, and show no record.

tree           leaves of one record type and day, their roots, and where two trees differ
message        what the two say to each other
leaves         what the ledger says is held, keyed with the secret of the pair
post           messages in control envelopes
secrets        the secret of a pair
ending         how a balance came out
answering      a partner asks
asking         a balance of ours begins, goes on and ends
comparing      an answer is held against our own books
balancing      the step of a run
by_hand        an operator wants a balance now, or another secret
listing        how balances stand
"""
