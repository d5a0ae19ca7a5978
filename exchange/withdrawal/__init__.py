"""Withdrawals 撤回: a record that may not be kept any more is taken back from everybody who got it.

notice         the line that travels, its reasons
ground         why a record is withdrawn, read off a department's records
period         until when a record may be kept
clock          the legal deadline of a withdrawal
cases          a case is opened: nothing of it is sent any more from then on
withheld       what must not be sent
sealing        cases become envelopes, in every stream that carried the record
receiving      a partner's notices are judged and applied
calendar       the cases that a day opens
vanished       the cases that a whole file opens by what it no longer holds
listing        who still holds what
"""
