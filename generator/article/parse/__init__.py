"""spaCy in: the model is loaded, and texts become `Doc`s, here alone."""
