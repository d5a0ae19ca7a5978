"""The commands of `chengxin standards`, one module each; cli.py puts them together."""
