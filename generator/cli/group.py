"""The command `briefing`, which the others stand under."""

import click

EPILOG = """\b
Exit codes: 0 all well; 1 Problems and --strict (with add, always); 2 wrong usage; 3 wrong configuration or editorial file;
4 the language model is missing; 5 pages or site could not be written; 6 another build is running; 130 interrupted;
143 asked to end."""


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="briefing")
def cli() -> None:
    """News articles in, a searchable briefing site out."""
