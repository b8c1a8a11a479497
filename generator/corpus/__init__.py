"""3. Analyses to a corpus: actors, topics and what editors decided; sees all articles and always runs again."""
