"""Whom a pronoun or a description means: its antecedent among the article's entities, with the evidence, or nobody."""
