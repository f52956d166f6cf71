package dev.logsift.spark;

import dev.logsift.engine.Result;
import dev.logsift.text.UserError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.parser.ParseException;

/** Makes one readable paragraph of what Spark throws: the message, the line with a caret, the suggestion. */
final class SparkErrors {
    private static final Pattern ERROR_CLASS = Pattern.compile("^\\[[A-Z0-9_.]+]\\s*");
    private static final Pattern SUGGESTION =
            Pattern.compile("Did you mean one of the following\\? \\[([^\\]]*)\\]\\.?", Pattern.DOTALL);

    private SparkErrors() {}

    static UserError translate(Throwable failure, String statement) {
        Throwable cause = mostTelling(failure);
        if (cause instanceof UserError error) {
            return error;
        }
        UserError error = UserError.of(headline(cause)).causedBy(failure);
        Optional<String> place = place(cause, statement);
        if (place.isPresent()) {
            error = error.at(place.get());
        }
        Optional<String> help = help(cause);
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

    /** That a file could not be written says less than why. */
    private static boolean saysMore(String errorClass) {
        return errorClass != null && !errorClass.equals("TASK_WRITE_FAILED");
    }

    private static Throwable innermost(Throwable failure) {
        Throwable t = failure;
        while (t.getCause() != null && t.getCause() != t) {
            t = t.getCause();
        }
        return t;
    }

    private static boolean isMissing(String table, Throwable cause) {
        return cause instanceof SparkThrowable thrown
                && "TABLE_OR_VIEW_NOT_FOUND".equals(thrown.getErrorClass())
                && ("`" + table + "`").equals(thrown.getMessageParameters().get("relationName"));
    }

    private static String headline(Throwable cause) {
        if (isMissing(Result.LAST, cause)) {
            return "there is no last result that " + Result.LAST + " could be";
        }
        String message = cause instanceof AnalysisException analysis ? analysis.getSimpleMessage() : cause.getMessage();
        if (message == null) {
            return cause.getClass().getSimpleName();
        }
        String text = ERROR_CLASS.matcher(message.strip()).replaceFirst("");
        text = SUGGESTION.matcher(text).replaceAll("");
        int cut = firstOf(
                text,
                "\n== SQL",
                "; line ",
                "\n;",
                ";\n'",
                " To tolerate the error",
                " SQLSTATE:",
                " Verify the spelling",
                " Please, fix `args`");
        return text.substring(0, cut).strip().replaceAll("\\s*\\n\\s*", " ");
    }

    private static int firstOf(String text, String... marks) {
        int cut = text.length();
        for (String mark : marks) {
            int at = text.indexOf(mark);
            if (at > 0) {
                cut = Math.min(cut, at);
            }
        }
        return cut;
    }

    private static Optional<String> place(Throwable cause, String statement) {
        if (cause instanceof ParseException parse && parse.start().line().isDefined()) {
            return Optional.of(caret(statement, (Integer) parse.start().line().get(), (Integer)
                    parse.start().startPosition().get()));
        }
        if (cause instanceof AnalysisException analysis
                && analysis.line().isDefined()
                && analysis.startPosition().isDefined()) {
            return Optional.of(caret(statement, (Integer) analysis.line().get(), (Integer)
                    analysis.startPosition().get()));
        }
        return Optional.empty();
    }

    private static String caret(String statement, int line, int column) {
        String[] lines = statement.split("\n", -1);
        if (line < 1 || line > lines.length) {
            return "line " + line;
        }
        String text = lines[line - 1].replace('\t', ' ');
        return "line " + line + ", column " + (column + 1) + "\n" + text + "\n" + " ".repeat(column) + "^";
    }

    private static Optional<String> help(Throwable cause) {
        Matcher suggestion = SUGGESTION.matcher(String.valueOf(cause.getMessage()));
        if (suggestion.find()) {
            return Optional.of("did you mean " + suggestion.group(1).replace("`", "") + "?");
        }
        if (isMissing(Result.LAST, cause)) {
            return Optional.of("run a query or a command that answers a table first");
        }
        if (cause instanceof SparkThrowable thrown && "TABLE_OR_VIEW_NOT_FOUND".equals(thrown.getErrorClass())) {
            return Optional.of("'tables' lists what is loaded; 'load PATH' loads a log");
        }
        if (cause instanceof SparkThrowable thrown && "UNBOUND_SQL_PARAMETER".equals(thrown.getErrorClass())) {
            return Optional.of("give it a value with --param NAME=VALUE");
        }
        return Optional.empty();
    }
}
