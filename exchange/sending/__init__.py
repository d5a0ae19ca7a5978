"""Sending: what is sealed and signed is put at partners' places, once more where that is needed.

outbox         the step of a run: envelopes and receipts are put
old_copy       before it: whether what lies out there knows more than our ledger
unanswered     what should have been answered by now is looked for where it was put
resending      envelopes of a period once more

What is put was made elsewhere: by `sealing`, for every step that has something to say.
"""
