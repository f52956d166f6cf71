package dev.logsift.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.session.Progress;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {
    private static final Path SAMPLES = Path.of("data/samples");

    @TempDir
    Path folder;

    /** Where it fails on purpose: {@code bin/logsift generate access --to data/samples/access.log}, and flow likewise. */
    @ParameterizedTest
    @CsvSource({"access, access.log", "flow, flows.csv"})
    void theSamplesAreWhatGenerateWritesWithSeedOne(String scenario, String file) throws IOException {
        GeneratedFiles.at(folder.resolve(file)).write(Generated.log(scenario, 10_000, 1), Progress.SILENT);

        assertThat(folder.resolve(file)).hasSameBinaryContentAs(SAMPLES.resolve(file));
        assertThat(folder.resolve(file + ".labels.csv")).hasSameBinaryContentAs(SAMPLES.resolve(file + ".labels.csv"));
    }
}
