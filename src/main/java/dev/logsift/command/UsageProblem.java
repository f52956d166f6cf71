package dev.logsift.command;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.CommandLine.ParameterException;

/** Says what picocli says of wrong options and arguments, without its Java: constants, types, and a word said twice. */
public final class UsageProblem {
    private static final Pattern CONSTANTS = Pattern.compile("\\[([A-Z_, ]+)] \\(case-insensitive\\)");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("is not an? (int|long)$");

    private UsageProblem() {}

    /** The problem in one sentence that begins small, for it stands behind {@code error:}. */
    public static String of(ParameterException problem) {
        String text = problem.getMessage().replace("option option", "option");
        text = CONSTANTS.matcher(text).replaceAll(UsageProblem::asTyped);
        text = WHOLE_NUMBER.matcher(text).replaceAll("is no whole number");
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String asTyped(MatchResult constants) {
        return constants.group(1).toLowerCase(Locale.ROOT);
    }
}
