package dev.logsift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fenced block of a page, with the text block behind it that shows its output. */
record DocumentationBlock(int line, String language, String text, Optional<String> output) {
    private static final Pattern FENCED =
            Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```\\n(?:\\s*^```text\\n(.*?)^```\\n)?");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern PIPED = Pattern.compile("echo \"(.*)\" \\| bin/logsift (.*)");
    private static final Pattern MAKES_ITS_TABLES = Pattern.compile("(?m)^(load|store|CREATE|DROP) ");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    /** One start of Logsift. */
    record Call(List<String> arguments, String input) {
        /** With --fail-on both 0 and 3 are good: which one is the business of other tests. */
        Set<Integer> exitCodes() {
            return arguments.contains("--fail-on") ? Set.of(0, 3) : Set.of(0);
        }
    }

    static List<DocumentationBlock> in(Path page) {
        String text = read(page);
        List<DocumentationBlock> blocks = new ArrayList<>();
        Matcher fenced = FENCED.matcher(text);
        while (fenced.find()) {
            int line = (int) text.substring(0, fenced.start()).lines().count() + 1;
            blocks.add(new DocumentationBlock(
                    line, fenced.group(1), fenced.group(2), Optional.ofNullable(fenced.group(3))));
        }
        return blocks;
    }

    static List<String> links(String page) {
        return LINK.matcher(page).results().map(link -> link.group(1)).toList();
    }

    /** Whether it is for Logsift; building and testing is what runs this test, and is not run by it. */
    boolean isRun() {
        return Set.of("sh", "sql", "logsift").contains(language) && !text.startsWith("mvn ");
    }

    List<Call> calls() {
        if (!language.equals("sh")) {
            List<String> arguments = new ArrayList<>(List.of("-e", text));
            if (!MAKES_ITS_TABLES.matcher(text).find()) {
                arguments.add("data/samples/access.log");
            }
            return List.of(new Call(arguments, ""));
        }
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(DocumentationBlock::call)
                .toList();
    }

    private static Call call(String line) {
        Matcher piped = PIPED.matcher(line);
        if (piped.matches()) {
            return new Call(words(piped.group(2)), piped.group(1));
        }
        if (!line.startsWith("bin/logsift ")) {
            throw new AssertionError("only bin/logsift is run, not: " + line);
        }
        return new Call(words(line.substring("bin/logsift ".length())), "");
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
