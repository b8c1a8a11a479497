"""A parsed text as plain lists, and what can be asked of it: heads, quotation marks, passages, appositions."""
