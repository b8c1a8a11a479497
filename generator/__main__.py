"""`python -m generator` is the command `briefing`."""

from generator.cli import main

main()
