"""Projects of one's own: what `briefing new` writes, and what `briefing upgrade` renews."""
