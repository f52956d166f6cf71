package dev.logsift.interpreter;

import dev.logsift.interpreter.StatementSplitter.Open;
import java.util.Optional;

/**
 * Where a statement stands in a text: from its first word at {@code start} to before its {@code ;}, line break or the
 * text's end at {@code end}.
 *
 * @param command the command that it calls, known or misspelt; empty where it is SQL
 * @param open what it leaves open, empty where it is complete
 */
public record StatementSpan(int start, int end, Optional<String> command, Optional<Open> open) {}
