"""How else an actor is written."""

from generator.records import Actor


def other_spellings(actor: Actor, shown: str) -> tuple[str, ...]:
    """The spellings of `actor` beside the one that is `shown`, in their order; capitals alone make none."""
    forms = {shown.casefold(): shown}
    for name in actor.names:
        forms.setdefault(name.form.casefold(), name.form)
    return tuple(forms.values())[1:]
