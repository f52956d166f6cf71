package dev.logsift.pattern;

import dev.logsift.text.UserError;
import java.util.List;

/** Checks that the patterns of a list find their own samples, and nothing in what must pass. */
final class PatternProof {
    private final PatternMatcher matcher;
    private final String origin;

    /** @param origin the file, for errors */
    PatternProof(PatternList list, String origin) {
        this.matcher = new PatternMatcher(List.of(list));
        this.origin = origin;
    }

    void check(PatternSample sample) {
        for (String text : sample.matches()) {
            List<String> found = matcher.all(text);
            if (!found.contains(sample.pattern())) {
                throw UserError.of("pattern " + sample.pattern() + " does not match its own sample")
                        .at(origin + "\n" + text)
                        .because("one of its 'contains' must occur in the prepared text, and then its 'regex' match; "
                                + (found.isEmpty() ? "no pattern matches" : "found: " + String.join(", ", found)));
            }
        }
        for (String text : sample.passes()) {
            if (matcher.all(text).contains(sample.pattern())) {
                throw UserError.of("pattern " + sample.pattern() + " matches a sample that must pass")
                        .at(origin + "\n" + text);
            }
        }
    }

    /** For texts that no pattern may match. */
    void checkInnocent(List<String> texts) {
        for (String text : texts) {
            matcher.first(text).ifPresent(pattern -> {
                throw UserError.of("pattern " + pattern + " matches a sample that must pass")
                        .at(origin + "\n" + text);
            });
        }
    }
}
