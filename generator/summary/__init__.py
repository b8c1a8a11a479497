"""What a run found, in Markdown for people who look at a pull request: Problems, and what changes."""

from generator.summary.changes import change_lines
from generator.summary.markdown import escaped
from generator.summary.problems import problem_lines

__all__ = ["change_lines", "escaped", "problem_lines"]
