"""News articles in, a briefing site out.

`sources` reads files into articles. `article` analyses each one by itself: who appears, when things happened, who said
what, with the exact place in the text. `corpus` sees all analyses together and decides which names are one actor, gathers
topics and applies what editors decided. `site` turns the corpus into pages, and `publish` has MkDocs turn the pages into a
static, searchable site. `pipeline` runs these from top to bottom; `cli` is the only module that prints or exits.
"""
