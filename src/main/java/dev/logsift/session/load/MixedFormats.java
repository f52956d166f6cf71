package dev.logsift.session.load;

import dev.logsift.text.Counted;
import dev.logsift.text.UserError;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says which of the files of one load is of which format, and how to load them apart. */
final class MixedFormats {
    private static final int MOST_NAMED = 5;

    private final Map<String, List<String>> filesByFormat;

    MixedFormats(List<FormatGuess> guesses) {
        filesByFormat = guesses.stream()
                .collect(Collectors.groupingBy(
                        FormatGuess::format,
                        LinkedHashMap::new,
                        Collectors.mapping(guess -> guess.file().displayName(), Collectors.toList())));
    }

    UserError error() {
        String groups = filesByFormat.entrySet().stream()
                .map(group -> group.getKey() + ": " + names(group.getValue()))
                .collect(Collectors.joining("\n"));
        return UserError.of("the files are of different formats")
                .because(groups)
                .help(help());
    }

    private static String names(List<String> files) {
        int more = files.size() - MOST_NAMED;
        String named = files.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return named + (more > 0 ? " and " + Counted.of(more, "other file") : "");
    }

    private String help() {
        String example = filesByFormat.entrySet().stream()
                .filter(group -> !group.getKey().equals(FormatGuess.UNKNOWN))
                .min(Comparator.comparingInt(group -> group.getValue().size()))
                .map(group -> LoadRequest.of(group.getValue()).named("other").command())
                .orElseThrow();
        return "load them apart, such as with '" + example + "', or name one format for all with --log-format";
    }
}
