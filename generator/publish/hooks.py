"""The package's hooks of MkDocs, in the order in which they run: by what each says of itself."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.publish import card, interface, packaged, ready, styles

PACKAGED = (packaged.__file__, interface.__file__, card.__file__, styles.__file__, ready.__file__)
"""For a project that takes theme and pages from the package."""
_PLACES = {Path(one).parts[-3:] for one in PACKAGED}
"""As `mkdocs.yml` may name them: `generator/publish/card.py`."""


def is_ours(hook: object) -> bool:
    """Whether a hook that `mkdocs.yml` names, with its whole path or from the project's folder, is one of the package's."""
    return Path(str(hook)).parts[-3:] in _PLACES


def hooks(settings: Mapping[str, Any]) -> list[str]:
    """The project's hooks, then ours: hooks of its own stand in place of those that it inherits."""
    extra = settings.get("extra")
    inherits = isinstance(extra, Mapping) and extra.get("packaged") is True
    ours = PACKAGED if inherits else [one for one in PACKAGED if one != packaged.__file__]
    return [*(hook for hook in settings.get("hooks") or () if not is_ours(hook)), *ours]
