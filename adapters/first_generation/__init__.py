"""The first-generation message: lines of fixed width in GBK, with a header and segments."""
