"""`python -m exchange`: the same as `chengxin`."""

from exchange.cli import main

main()
