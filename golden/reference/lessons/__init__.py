"""PROGRAMS of each lesson are its trainings by their slugs; a module has _ for the - of a slug."""
