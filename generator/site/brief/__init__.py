"""What a briefing says of an actor or a subject: few lines, each chosen from the archive by plain rules, with its place."""
