"""The commands of `chengxin keys` that have a module of their own, and what all share."""
