package dev.logsift.spark.names;

import dev.logsift.engine.Result;
import dev.logsift.output.text.StatementCaret;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.spark.QueryContext;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.slf4j.LoggerFactory;

/** Makes one readable paragraph of what Spark throws: the message, the line with a caret, the suggestion. */
public final class SparkErrors {
    private static final Pattern ERROR_CLASS = Pattern.compile("^\\[[A-Z0-9_.]+]\\s*");
    private static final Pattern MISMATCH =
            Pattern.compile("^Cannot resolve \"(.*?)\" due to data type mismatch: ", Pattern.DOTALL);
    private static final Pattern OUT_OF_MEMORY = Pattern.compile("OutOfMemoryError|Cannot broadcast the table");

    /** Where the part of Spark's messages begins that helps nobody. */
    private static final List<String> TAILS = List.of(
            "\n== SQL",
            "; line ",
            "\n;",
            ";\n'",
            "\nDriver stacktrace",
            "\n\tat ",
            " To tolerate the error",
            " If necessary set",
            " SQLSTATE:",
            " Verify the spelling",
            " Please, fix `args`");

    private SparkErrors() {}

    public static UserError translate(Throwable failure, String statement) {
        Throwable cause = mostTelling(failure);
        if (cause instanceof UserError error) {
            return error;
        }
        if (isOutOfMemory(failure)) {
            return outOfMemory(failure);
        }
        Optional<UserError> fullDisk = FullDisk.in(failure);
        if (fullDisk.isPresent()) {
            return fullDisk.get();
        }
        if (isUnexplained(cause)) {
            return unexplained(failure, cause);
        }
        UserError error = UserError.of(headline(cause)).causedBy(failure);
        Optional<String> place = place(cause, new StatementCaret(statement));
        if (place.isPresent()) {
            error = error.at(place.get());
        }
        Optional<String> help = help(cause, statement);
        return help.isPresent() ? error.help(help.get()) : error;
    }

    /** A failed job wraps what its task threw; the innermost Spark or user error says most. */
    private static Throwable mostTelling(Throwable failure) {
        Throwable best = failure;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof UserError) {
                return t;
            }
            if (t instanceof SparkThrowable thrown && saysMore(thrown.getErrorClass())
                    || t instanceof AnalysisException) {
                best = t;
            }
        }
        return best == failure && failure.getCause() != null && !(failure instanceof AnalysisException)
                ? innermost(failure)
                : best;
    }

    /** That a file could not be written, or a function not be computed, says less than why. */
    private static boolean saysMore(String errorClass) {
        return errorClass != null
                && !errorClass.equals("TASK_WRITE_FAILED")
                && !errorClass.equals("FAILED_EXECUTE_UDF");
    }

    private static Throwable innermost(Throwable failure) {
        Throwable t = failure;
        while (t.getCause() != null && t.getCause() != t) {
            t = t.getCause();
        }
        return t;
    }

    private static boolean isOutOfMemory(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof OutOfMemoryError
                    || OUT_OF_MEMORY.matcher(String.valueOf(t.getMessage())).find()) {
                return true;
            }
        }
        return false;
    }

    private static UserError outOfMemory(Throwable failure) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return UserError.of("there is not enough memory for this")
                .because("Logsift has " + megabytes + " MB, and what the statement collects takes more")
                .help("collect or group less, or set LOGSIFT_MEMORY, as in LOGSIFT_MEMORY=8g")
                .causedBy(failure);
    }

    /** What Spark itself did not expect. */
    private static boolean isUnexplained(Throwable cause) {
        return cause instanceof SparkThrowable thrown
                ? "INTERNAL_ERROR".equals(thrown.getErrorClass())
                : cause instanceof NoSuchElementException
                        || cause instanceof NullPointerException
                        || cause instanceof ClassCastException
                        || cause instanceof AssertionError;
    }

    private static UserError unexplained(Throwable failure, Throwable cause) {
        LoggerFactory.getLogger(SparkErrors.class).error("Spark failed", failure);
        String first = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return UserError.of("Spark cannot do this")
                .because(cause.getClass().getSimpleName() + ": " + first)
                .help("write it in another way; the details are in the workspace's logsift.log")
                .causedBy(failure);
    }

    private static boolean isMissing(String table, Throwable cause) {
        return "TABLE_OR_VIEW_NOT_FOUND".equals(errorClass(cause))
                && ("`" + table + "`").equals(parameters(cause).get("relationName"));
    }

    private static String headline(Throwable cause) {
        if (isMissing(Result.LAST, cause)) {
            return "there is no last result that " + Result.LAST + " could be";
        }
        return ErrorWording.of(errorClass(cause))
                .map(wording -> ErrorWording.fill(wording.message(), parameters(cause)))
                .orElseGet(() -> shortened(cause));
    }

    /** Spark's own message without what is not for users. */
    private static String shortened(Throwable cause) {
        if (cause instanceof PatternSyntaxException pattern) {
            return "'" + pattern.getPattern() + "' is no regular expression: " + pattern.getDescription();
        }
        String message = cause instanceof AnalysisException analysis ? analysis.getSimpleMessage() : cause.getMessage();
        if (message == null) {
            return cause.getClass().getSimpleName();
        }
        String text = ERROR_CLASS.matcher(message.strip()).replaceFirst("");
        String bare = MISMATCH.matcher(text).replaceFirst("$1: ");
        int cut = TAILS.stream()
                .mapToInt(bare::indexOf)
                .filter(at -> at > 0)
                .min()
                .orElse(bare.length());
        return bare.substring(0, cut).strip().replaceAll("\\s*\\n\\s*", " ");
    }

    private static Optional<String> place(Throwable cause, StatementCaret caret) {
        Optional<QueryContext> context = cause instanceof SparkThrowable thrown
                ? Arrays.stream(thrown.getQueryContext()).findFirst().filter(SparkErrors::isOfStatement)
                : Optional.empty();
        Optional<String> named = ErrorWording.of(errorClass(cause))
                .flatMap(ErrorWording::at)
                .flatMap(name ->
                        caret.atOnly(ErrorWording.plain(parameters(cause).getOrDefault(name, ""))));
        return named.or(() -> context.map(part -> caret.at(part.startIndex())))
                .or(() -> endOfParsing(cause, caret).map(caret::at));
    }

    /** The text of a view is not what the user wrote; and that the statement as a whole is wrong needs no caret. */
    private static boolean isOfStatement(QueryContext context) {
        return context.objectType().isEmpty() && context.startIndex() > 0;
    }

    /** Where the parser gave up. */
    private static Optional<Integer> endOfParsing(Throwable cause, StatementCaret caret) {
        return cause instanceof ParseException parse && parse.start().line().isDefined()
                ? Optional.of(caret.index((Integer) parse.start().line().get(), (Integer)
                        parse.start().startPosition().get()))
                : Optional.empty();
    }

    private static Optional<String> help(Throwable cause, String statement) {
        Optional<Integer> endOfParsing = endOfParsing(cause, new StatementCaret(statement));
        if (endOfParsing.isPresent()) {
            return SyntaxAdvice.at(statement, endOfParsing.get());
        }
        if (isMissing(Result.LAST, cause)) {
            return Optional.of("run a query or a command that answers a table first");
        }
        Map<String, String> parameters = parameters(cause);
        Optional<String> advice = ErrorWording.of(errorClass(cause))
                .flatMap(ErrorWording::help)
                .map(text -> ErrorWording.fill(text, parameters));
        return Optional.ofNullable(parameters.get("proposal"))
                .map(proposal -> suggestion(parameters, proposal, advice))
                .or(() -> advice);
    }

    /** Spark lists what is nearest first; the first one is meant only where it is near indeed. */
    private static String suggestion(Map<String, String> parameters, String proposal, Optional<String> advice) {
        List<String> known = List.of(ErrorWording.plain(proposal).split(", "));
        String wrong = parameters.getOrDefault(
                "objectName", parameters.getOrDefault("relationName", parameters.get("routineName")));
        if (known.contains(ErrorWording.plain(wrong))) {
            return "several columns have this name: give each one of its own with AS";
        }
        return Suggestion.forUnknown(
                ErrorWording.plain(wrong), known, advice.orElse("there is " + String.join(", ", known)));
    }

    private static String errorClass(Throwable cause) {
        return cause instanceof SparkThrowable thrown && thrown.getErrorClass() != null ? thrown.getErrorClass() : "";
    }

    private static Map<String, String> parameters(Throwable cause) {
        return cause instanceof SparkThrowable thrown ? thrown.getMessageParameters() : Map.of();
    }
}
