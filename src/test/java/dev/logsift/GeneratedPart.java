package dev.logsift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a page of docs that is made from something else; {@code -Dgolden.accept=true} writes it anew.
 *
 * @param name what its two comments in the page say
 */
public record GeneratedPart(Path page, String name) {
    /** Fails, with the text that belongs there, where the page has another one. */
    public void holds(String text) throws IOException {
        String expected = begin() + "\n\n" + text.strip() + "\n\n" + end();
        String content = Files.readString(page);
        int from = content.indexOf(begin());
        int to = content.indexOf(end()) + end().length();
        assertThat(from).as("%s has the comment %s", page, begin()).isNotNegative();
        if (Boolean.getBoolean("golden.accept")) {
            Files.writeString(page, content.substring(0, from) + expected + content.substring(to));
        }
        assertThat(Files.readString(page))
                .as("renew %s with: mvn test -Dtest='*PageTest' -Dgolden.accept=true", page)
                .contains(expected);
    }

    private String begin() {
        return "<!-- " + name + ": made by a test, do not edit -->";
    }

    private String end() {
        return "<!-- end of " + name + " -->";
    }
}
