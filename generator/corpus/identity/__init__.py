"""Which names of all articles are one actor: units, blocks of candidates, evidence, resolution, and what editors decided."""
