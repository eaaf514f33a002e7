"""Who may read, correct and administer: accounts, kept apart from the ledger."""
