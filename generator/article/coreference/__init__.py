"""Whom the words of a speaker mean: the antecedents of pronouns and descriptions, or why they stay open.

`discourse` holds what the text has told so far, `salience` how prominently each name stands, `candidates` how strongly each
entity suggests itself, `constraints` what rules one out; `names`, `nominals` and `pronouns` are the steps, and `resolve` takes
them in order.
"""
