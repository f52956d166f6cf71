package dev.logsift.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads one list of patterns from its YAML file, and proves it. The file's name is the list's. */
final class PatternFile {
    private static final List<String> KEYS =
            List.of("title", "description", "references", "tags", "prepare", "patterns", "passes");
    private static final List<String> PATTERN_KEYS = List.of("name", "contains", "regex", "matches", "passes");
    private static final String SUFFIX = ".yaml";

    private final YamlMapping yaml;

    private PatternFile(YamlMapping yaml) {
        this.yaml = yaml;
    }

    static boolean isOne(Path file) {
        return file.getFileName().toString().endsWith(SUFFIX);
    }

    /** The list's name, which is the file's. */
    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    static PatternList read(Path file) {
        try {
            return parse(name(file), Files.readString(file), file.toString());
        } catch (IOException e) {
            throw UserError.of("cannot read the pattern file " + file)
                    .because(String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    static PatternList parse(String name, String text, String origin) {
        PatternFile file = new PatternFile(YamlMapping.parse(text, origin).allowOnly(KEYS));
        PatternList list = file.list(name);
        file.prove(list);
        return list;
    }

    private PatternList list(String name) {
        List<YamlMapping> patterns = yaml.mappings("patterns");
        if (patterns.isEmpty()) {
            throw yaml.missing("patterns");
        }
        return new PatternList(
                name,
                yaml.requiredText("title"),
                yaml.text("description").orElse("").strip(),
                yaml.texts("references"),
                yaml.texts("tags"),
                yaml.texts("prepare").stream().map(this::preparation).toList(),
                patterns.stream().map(PatternFile::pattern).toList());
    }

    private Preparation preparation(String word) {
        return Preparation.named(word)
                .orElseThrow(() -> yaml.wrong("prepare", "a list of " + String.join(", ", Preparation.words()))
                        .help(Suggestion.forUnknown(word, Preparation.words(), "leave it out for agents")));
    }

    private static TextPattern pattern(YamlMapping pattern) {
        pattern.allowOnly(PATTERN_KEYS);
        List<String> words = pattern.texts("contains");
        if (words.isEmpty()) {
            throw pattern.missing("contains").help("words of which one occurs in everything that the pattern matches");
        }
        words.forEach(word -> checkWord(pattern, word));
        return new TextPattern(pattern.requiredText("name"), words, regex(pattern));
    }

    private static void checkWord(YamlMapping pattern, String word) {
        boolean plain = word.chars().allMatch(c -> c < 128);
        if (word.isEmpty() || !plain || !word.equals(word.toLowerCase(Locale.ROOT))) {
            throw pattern.wrong("contains", "words in lower case, in ASCII, none of them empty");
        }
    }

    private static String regex(YamlMapping pattern) {
        String regex = pattern.text("regex").orElse("");
        try {
            Pattern.compile(regex);
            return regex;
        } catch (PatternSyntaxException e) {
            throw pattern.wrong("regex", "a regular expression of RE2")
                    .because(String.valueOf(e.getMessage()))
                    .help(
                            "look-around and back-references are not among them: they would take for ever on hostile text");
        }
    }

    private void prove(PatternList list) {
        PatternProof proof = new PatternProof(list, yaml.origin());
        Set<String> names = new HashSet<>();
        for (YamlMapping pattern : yaml.mappings("patterns")) {
            if (!names.add(pattern.requiredText("name"))) {
                throw pattern.wrong("name", "one that no other pattern of the list has");
            }
            proof.check(sample(pattern));
        }
        proof.checkInnocent(yaml.texts("passes"));
    }

    private PatternSample sample(YamlMapping pattern) {
        List<String> matches = pattern.texts("matches");
        List<String> passes = pattern.texts("passes");
        if (matches.isEmpty()) {
            throw pattern.missing("matches").help("each pattern is proven by texts that it must match");
        }
        if (passes.isEmpty() && (pattern.has("regex") || yaml.texts("passes").isEmpty())) {
            throw pattern.missing("passes")
                    .help("a regex is proven by near misses, too; words by the list's own 'passes'");
        }
        return new PatternSample(pattern.requiredText("name"), matches, passes);
    }
}
