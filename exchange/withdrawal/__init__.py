"""Withdrawals 撤回: a record that may not be kept any more is taken back from everybody who got it.

notice         the line that travels, its reasons
ground         why a record is withdrawn, read off a department's records
period         until when a record may be kept
clock          the legal deadline of a withdrawal
cases          a case is opened: nothing of it is sent any more from then on
withheld       what must not be sent
withdrawing    the steps of a run
handed_in      what a department's file withdraws
by_hand        what a person withdraws, by natural keys
answering      what people ask and answer about withdrawals
sending        cases become envelopes, in every stream that carried the record
repeating      what was refused is sealed again without what was withdrawn since
receiving      a partner's notices are judged and applied
calendar       the cases that a day opens
vanished       the cases that a whole file opens by what it no longer holds
listing        who still holds what
"""
