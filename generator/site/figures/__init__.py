"""Figures drawn when the site is built, as inline SVG without script."""
