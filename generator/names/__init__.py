"""What a written name is, and when two names can denote one actor."""
