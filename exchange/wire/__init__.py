"""The wire format: what travels between organisations and what is signed, to the byte.

header         what an envelope says in the clear
manifest       what is inside, file by file
frame          one Zstandard frame, inflated within known bounds
payload        manifest, files and padding: the plain text of a body
schedule       the keys of an envelope, each derived from the one before
letter         the writer's half: how content becomes the bytes of an envelope
envelope       the reader's half: taking one apart in the order that is safe
policy         whether to take an envelope that is verified
outcomes       what became of each record
receipt        the signed answer to an envelope
merkle         trees of RFC 6962, and their proofs
leaf           one event, as the log of a home keeps it (docs/evidence.md)
checkpoint     what a log says of itself, signed
"""
