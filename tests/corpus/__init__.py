"""Corpus level: actors, decisions, reviews."""
