"""Fuzzing: targets that take bytes, a seeded run for every day, and atheris for ten minutes (``tox -e fuzz``)."""
