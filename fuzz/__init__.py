"""Fuzzing: bytes that a fuzzer makes up, and what must hold whatever they are. `python -m fuzz --help` says how to run it."""
