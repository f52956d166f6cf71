package dev.logsift.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.column.Family;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.file.FormatFile;
import dev.logsift.format.file.FormatProof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatsDocumentationTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private final String page = read();

    @Test
    void theTablesAreOfTheShippedFormats() {
        for (Family family : Family.values()) {
            assertThat(rows(family)).isEqualTo(table(family).toList());
        }
    }

    @Test
    void everyKindOfFieldIsExplained() {
        for (FieldKind kind : FieldKind.values()) {
            assertThat(page).contains("| `" + kind.name().toLowerCase(Locale.ROOT) + "` |");
        }
    }

    @Test
    void theExamplesAreFormats() {
        Matcher example = EXAMPLE.matcher(page);
        int examples = 0;
        while (example.find()) {
            FormatProof.check(FormatFile.parse("example", example.group(1), "docs/formats.md"), "docs/formats.md");
            examples++;
        }
        assertThat(examples).isEqualTo(3);
    }

    private List<String> rows(Family family) {
        String section = page.substring(page.indexOf("### " + family.word()));
        return section.lines()
                .dropWhile(line -> !line.startsWith("| `"))
                .takeWhile(line -> line.startsWith("| `"))
                .toList();
    }

    private static Stream<String> table(Family family) {
        return ShippedFormats.LIBRARY.all().stream()
                .filter(format -> format.family() == family)
                .map(format -> "| `" + format.name() + "` | " + format.title().replace("|", "\\|") + " | "
                        + list(format.aliases()) + " | " + list(ownColumns(format)) + " |");
    }

    private static List<String> ownColumns(FormatDefinition format) {
        List<String> canonical =
                format.family().columns().stream().map(LogColumn::name).toList();
        return format.bind(new byte[0]).columns().stream()
                .map(LogColumn::name)
                .filter(column -> !canonical.contains(column))
                .toList();
    }

    private static String list(List<String> words) {
        return words.isEmpty() ? "" : "`" + String.join("` `", words) + "`";
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs/formats.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
