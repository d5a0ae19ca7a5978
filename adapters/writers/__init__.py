"""Writers: records of the standard -> what a partner takes who cannot take our envelope's payload.

A layout's mapping is turned round: what it reads from a file is written into one. Whatever is
written is read back by the matching reader before it gets its name, and what differs is a loss.
"""
