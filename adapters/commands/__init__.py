"""The commands of `chengxin adapters`, one module for each."""
