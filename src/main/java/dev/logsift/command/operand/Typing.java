package dev.logsift.command.operand;

import dev.logsift.session.Session;
import java.util.List;

/**
 * A command that is being typed.
 *
 * @param before the words between the command's name and the one that the cursor is in, without quotes
 * @param word the word up to the cursor; empty where a new one begins
 */
public record Typing(Session session, List<String> before, String word) {}
