"""What each kind of page shows, computed from the corpus as immutable records; no HTML is made here."""
