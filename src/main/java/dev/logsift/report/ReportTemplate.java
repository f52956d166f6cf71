package dev.logsift.report;

import dev.logsift.format.column.Family;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A report that can be written: one {@code .ftlh} file whose first comment says in YAML what it is.
 *
 * @param families the families of tables it is for
 * @param userOwned whether it lies in the user's workspace rather than in the installation
 */
public record ReportTemplate(
        String name, String title, String description, List<Family> families, Path file, boolean userOwned) {
    static final String EXTENSION = ".ftlh";

    private static final Pattern FRONT_COMMENT = Pattern.compile("\\A\\s*<#--(.*?)-->", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("[\"'](\\w+)[\"']");
    private static final List<String> KEYS = List.of("title", "description", "families");

    /** The families as their words, for a reader. */
    public String familyWords() {
        return families.stream().map(Family::word).collect(Collectors.joining(", "));
    }

    /** Words in quotation marks: among them the queries that it asks, as far as it names them itself. */
    public List<String> quotedWords() {
        return QUOTED.matcher(text(file))
                .results()
                .map(word -> word.group(1))
                .distinct()
                .toList();
    }

    /** Reads the front comment of a template file; without families it is for all of them. */
    static ReportTemplate read(Path file, boolean userOwned) {
        YamlMapping front =
                YamlMapping.parse(frontComment(file), file.toString()).allowOnly(KEYS);
        String fileName = file.getFileName().toString();
        return new ReportTemplate(
                fileName.substring(0, fileName.length() - EXTENSION.length()),
                front.requiredText("title"),
                front.text("description").orElse(""),
                families(front),
                file,
                userOwned);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw UserError.of("cannot read the report template " + file)
                    .because(e.toString())
                    .causedBy(e);
        }
    }

    private static String frontComment(Path file) {
        Matcher comment = FRONT_COMMENT.matcher(text(file));
        if (comment.find()) {
            return comment.group(1);
        }
        throw UserError.of("the report template does not say its title")
                .at(file + ", line 1")
                .help("begin it with <#-- title: ... -->");
    }

    private static List<Family> families(YamlMapping front) {
        List<String> known = Arrays.stream(Family.values()).map(Family::word).toList();
        List<Family> families = new ArrayList<>();
        for (String word : front.texts("families")) {
            families.add(Family.named(word).orElseThrow(() -> UserError.of("unknown family '" + word + "'")
                    .at(front.origin())
                    .help(Suggestion.forUnknown(word, known, "families: " + String.join(", ", known)))));
        }
        return families.isEmpty() ? List.of(Family.values()) : List.copyOf(families);
    }
}
