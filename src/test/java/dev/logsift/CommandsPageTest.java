package dev.logsift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.command.CommandRegistry;
import dev.logsift.launch.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Holds docs/commands.md to what the commands say of themselves; {@code mvn test -Dtest=CommandsPageTest
 * -Dgolden.accept=true} writes it anew. {@link DocumentationTest} runs the examples in it.
 */
class CommandsPageTest {
    private static final Path PAGE = Path.of("docs/commands.md");
    private static final CommandRegistry COMMANDS = new CommandRegistry();

    @Test
    void thePageIsWhatTheCommandsSay() throws IOException {
        if (Boolean.getBoolean("golden.accept")) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE)
                .as("renew it with: mvn test -Dtest=CommandsPageTest -Dgolden.accept=true")
                .hasContent(page());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCommandHasAShortTitleAndTwoExamples(String name) {
        assertThat(COMMANDS.title(name)).isNotEmpty().hasSizeLessThanOrEqualTo(26);
        assertThat(COMMANDS.examples(name)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(String.join("\n", COMMANDS.examples(name))).containsPattern("\\b" + name + "\\b");
        assertThat(usage(COMMANDS.commandLine(name)).lines()).allMatch(line -> line.length() <= 80);
    }

    private static Iterable<String> names() {
        return COMMANDS.names();
    }

    private static String page() {
        return """
                # Commands

                Made from what the commands say of themselves: do not edit it, but the command's class, and renew it with
                `mvn test -Dtest=CommandsPageTest -Dgolden.accept=true`.

                ## logsift

                ```text
                %s```

                """
                        .formatted(usage(new CommandLine(new Options())))
                + COMMANDS.names().stream().map(CommandsPageTest::section).collect(Collectors.joining("\n"));
    }

    private static String section(String name) {
        String usage = usage(COMMANDS.commandLine(name));
        return """
                ## %s

                ```text
                %s```

                For example:

                ```logsift
                %s
                ```
                """
                .formatted(
                        name,
                        usage.substring(0, usage.indexOf("Examples:\n")),
                        String.join("\n", COMMANDS.examples(name)));
    }

    private static String usage(CommandLine line) {
        return line.getUsageMessage(CommandLine.Help.Ansi.OFF);
    }
}
