package dev.logsift.launch;

import dev.logsift.shell.terminal.Messages;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** The workspace's log file: takes what Spark and its libraries log, and the stack traces of bugs. */
public final class ProgramLog {
    /** Read by {@code log4j2.properties}. */
    private static final String PROPERTY = "logsift.log";

    private ProgramLog() {}

    /** Must be called before anything logs: the logging library reads the place once. */
    static void use(Path file) {
        System.setProperty(PROPERTY, file.toString());
        System.setProperty(
                "derby.stream.error.file", file.resolveSibling("derby.log").toString());
    }

    /** Says in one line that this is a bug; the stack trace goes to the file. */
    public static void report(Throwable failure, Messages messages) {
        messages.error("this is a bug in Logsift: " + failure.getClass().getSimpleName() + "; the details are in "
                + write(failure));
    }

    /** Writes a stack trace; returns the file that it went to. */
    static Path write(Throwable failure) {
        String file = System.getProperty(PROPERTY);
        if (file == null) {
            use(Path.of(System.getProperty("java.io.tmpdir"), "logsift.log"));
        }
        LoggerFactory.getLogger(ProgramLog.class).error("unexpected failure", failure);
        return Path.of(System.getProperty(PROPERTY));
    }
}
