"""What the words of a temporal expression say, before anything anchors them."""
