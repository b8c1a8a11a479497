"""Which days an expression means: its reading held against publication, the story's own time and the clause's tense."""
