"""Intake: departments' files, from the inbox to sealed envelopes or to the quarantine.

collect        which files are ready to be taken, and which are not, and why
inbox          the step of a run: the files of one night
identity       what a route demands of the persons in a file
marks          who the records of a file are to the ledger, in columns
taken          one file: kept, told to its department, sealed, or it waits
chosen         the records that have to be looked at one by one, in parts
claims         two departments say different things of one record
rejects        a corrected file is matched to what was rejected before
routing        the good records of a file into one route
holding        which streams wait because a partner lacks the standard
quarantine     what is held and not settled, and answers to it

What questions and withdrawals need as well lies outside: the kept originals, sealing, releasing.
"""
