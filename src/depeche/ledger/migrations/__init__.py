"""Steps from each version of the ledger's schema to the next."""
