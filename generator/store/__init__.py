"""What is kept between builds: analyses, the ledger, and the lock that guards both."""
