package dev.logsift.interpreter;

import dev.logsift.command.CommandRegistry;
import dev.logsift.session.workspace.Setting;
import dev.logsift.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides by the first word of a statement whether it is SQL or a command. */
public final class FirstWord {
    private static final Pattern WORDS = Pattern.compile("(\\.?[A-Za-z_][A-Za-z_0-9-]*)(?=\\s|;|$)\\s*([^\\s;]*)");
    private static final Pattern SPARK_SETTING =
            Pattern.compile("(?is)set\\s*(-v\\b|time\\s+zone\\b|\\S*\\.|[^\\s=]+\\s*=).*");
    private static final Pattern OWN_SETTING =
            Pattern.compile("(?i)set\\s+(" + String.join("|", Setting.words()) + ")\\s*=.*");

    /** Commands whose name begins SQL too, and the words after which it is SQL. */
    private static final Map<String, List<String>> SQL_AFTER = Map.of(
            "load", words("DATA"),
            "describe", words("TABLE EXTENDED FORMATTED FUNCTION DATABASE SCHEMA CATALOG QUERY"),
            "show",
                    words("TABLES TABLE DATABASES SCHEMAS NAMESPACES CATALOGS COLUMNS CREATE FUNCTIONS USER SYSTEM ALL"
                            + " PARTITIONS TBLPROPERTIES VIEWS CURRENT"),
            "use", words("CATALOG DATABASE SCHEMA NAMESPACE"),
            "clear", words("CACHE"),
            "delete", words("FROM"));

    /** The words that Spark's SQL begins with, after SqlBaseParser.g4. */
    public static final List<String> SQL_VERBS =
            words("ADD ALTER ANALYZE CACHE CLEAR COMMENT CREATE DELETE DESC DESCRIBE DFS"
                    + " DROP EXPLAIN EXPORT FROM GRANT IMPORT INSERT LIST LOAD LOCK MAP MERGE MSCK REDUCE REFRESH REPAIR REPLACE"
                    + " RESET REVOKE SELECT SET SHOW TABLE TRUNCATE UNCACHE UNLOCK UPDATE USE VALUES WITH");

    private final CommandRegistry commands;

    public FirstWord(CommandRegistry commands) {
        this.commands = commands;
    }

    /**
     * The name of the command that a statement calls, known or misspelt; empty where the statement is SQL.
     *
     * @param line the line that the statement begins in, from its first word
     */
    public Optional<String> command(String line) {
        Matcher words = WORDS.matcher(line);
        if (!words.lookingAt()) {
            return Optional.empty();
        }
        String first = words.group(1);
        if (first.startsWith(".")) {
            return Optional.of(first.substring(1));
        }
        boolean known = commands.has(first);
        if (known ? isSql(first.toLowerCase(Locale.ROOT), words.group(2), line) : !isMistyped(first, words.group(2))) {
            return Optional.empty();
        }
        return Optional.of(known ? first.toLowerCase(Locale.ROOT) : first);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private static boolean isSql(String command, String second, String line) {
        if (command.equals("set")) {
            return SPARK_SETTING.matcher(line).matches()
                    && !OWN_SETTING.matcher(line).matches();
        }
        return SQL_AFTER.getOrDefault(command, List.of()).contains(second.toUpperCase(Locale.ROOT));
    }

    /** A word that begins neither SQL nor a command, but stands alone or is near to a command's name. */
    private boolean isMistyped(String first, String second) {
        if (SQL_VERBS.contains(first.toUpperCase(Locale.ROOT))) {
            return false;
        }
        List<String> known = new ArrayList<>(commands.names());
        SQL_VERBS.stream().filter(verb -> !commands.has(verb)).forEach(known::add);
        return second.isEmpty()
                || Suggestion.nearest(first, known).filter(commands::has).isPresent();
    }
}
