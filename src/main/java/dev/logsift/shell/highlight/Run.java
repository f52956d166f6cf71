package dev.logsift.shell.highlight;

/** Characters from {@code start} to before {@code end} that are of one kind. */
record Run(int start, int end, Role role) {}
