"""Who says what, by grammar alone: cues, contents and speakers as words of the text, before anybody is resolved."""
