package dev.logsift.command;

import dev.logsift.engine.Result;
import dev.logsift.session.Session;

/**
 * One command of the shell: a class with picocli's {@code @Command} annotation, registered with {@code @AutoService}.
 *
 * <p>Its options and positional parameters are picocli fields. A new instance runs each time. It returns a result and
 * never prints. Name, help, completion and docs derive from the annotation, so a command is this one class.
 */
@FunctionalInterface
public interface Command {
    Result run(Session session);
}
