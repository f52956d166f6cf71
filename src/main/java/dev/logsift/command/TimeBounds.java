package dev.logsift.command;

import dev.logsift.library.TimeText;
import dev.logsift.text.UserError;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that leave out what happened before or after a time. */
public final class TimeBounds {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--since", paramLabel = "T", description = "only what happened at or after this time")
    private String since;

    @Option(names = "--until", paramLabel = "T", description = "only what happened before this time")
    private String until;

    /** The first moment. */
    public Optional<Instant> since() {
        return time("--since", since);
    }

    /** The first moment that is too late. */
    public Optional<Instant> until() {
        return time("--until", until);
    }

    private Optional<Instant> time(String option, String text) {
        try {
            return Optional.ofNullable(text).map(TimeText::timestamp);
        } catch (DateTimeException e) {
            throw UserError.usage(command.name() + ": " + option + " '" + text + "' is not a time")
                    .help("write it like 2015-05-17 or 2015-05-17T10:05:00Z");
        }
    }
}
