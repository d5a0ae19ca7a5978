"""The commands of `chengxin exchange`, one a file: parse, call, print."""
