"""What may go wrong with the machine, the programs and the files of a project, each injected: see the table in README.md."""
