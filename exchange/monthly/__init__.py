"""The monthly form 月度对账表 of what went to a partner, by department, from the ledger."""
