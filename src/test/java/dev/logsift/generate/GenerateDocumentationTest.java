package dev.logsift.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Label;
import dev.logsift.generate.line.LineFormat;
import dev.logsift.generate.scenario.Scenario;
import dev.logsift.generate.scenario.ScenarioLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateDocumentationTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private final String page = read();

    @TempDir
    Path own;

    @Test
    void everyAttackKindIsInTheTableWithItsKeys() {
        for (AttackKind kind : ServiceLoader.load(AttackKind.class)) {
            String keys = "`" + String.join("` `", kind.keys()) + "`";
            assertThat(page).containsPattern("\\| " + kind.family().word() + " \\| `" + kind.name() + "` .*" + keys);
        }
    }

    @Test
    void everyScenarioIsInTheTableWithItsTitleAndKindsOfAttack() {
        ScenarioLibrary scenarios = ScenarioLibrary.open(List.of(Path.of("data/scenarios")));
        for (String name : scenarios.names()) {
            Scenario scenario = scenarios.scenario(name);
            String start = "| " + scenario.family().word() + " | `" + name + "` |";
            String row = page.lines()
                    .filter(line -> line.startsWith(start))
                    .findFirst()
                    .orElse("no row " + start);

            assertThat(row).contains("| " + scenario.title() + " |");
            assertThat(scenario.attacks()).allMatch(attack -> row.contains(attack.kind()));
        }
    }

    @Test
    void everyFormatIsNamed() {
        for (LineFormat format : ServiceLoader.load(LineFormat.class)) {
            assertThat(page).contains("`" + format.name() + "`");
        }
    }

    @Test
    void theExampleIsAScenario() throws IOException {
        Matcher example = EXAMPLE.matcher(page);
        assertThat(example.find()).isTrue();
        Files.writeString(own.resolve("example.yaml"), example.group(1));
        LogGenerator generator = new LogGenerator(ScenarioLibrary.open(List.of(own, Path.of("data/scenarios"))));
        GeneratedLog log = generator.plan(new GenerateRequest("example", Optional.empty(), 1, Optional.empty()));

        assertThat(log.lines()).isEqualTo(50_000);
        assertThat(Generated.labels(log)).extracting(Label::entity).containsExactly("198.51.100.9");
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs/generate.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
