"""What a briefing chooses."""
