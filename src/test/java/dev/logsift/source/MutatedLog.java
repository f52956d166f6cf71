package dev.logsift.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.FormatDefinition;
import dev.logsift.format.LineMutation;
import dev.logsift.format.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** A log of a format's sample lines, most of them mutated, with all kinds of line ends; the same each time. */
final class MutatedLog {
    private static final long SEED = 20_250_309;
    private static final String[] LINE_ENDS = {"\n", "\n", "\n", "\r\n", "\r\r\n", "\n\n", "\n \t\n"};

    private MutatedLog() {}

    /** The first line or two as they should be, so that the format is bound to its own columns. */
    static byte[] of(FormatDefinition format, int lines) throws IOException {
        Random random = new Random(SEED);
        List<Sample> samples = format.samples();
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        log.write((samples.get(0).names().stripTrailing() + "\n").getBytes(UTF_8));
        for (int i = 0; i < lines; i++) {
            byte[] line = samples.get(i % samples.size()).line().stripTrailing().getBytes(UTF_8);
            log.write(i % 3 == 0 ? line : LineMutation.of(line, random));
            log.write(LINE_ENDS[random.nextInt(LINE_ENDS.length)].getBytes(UTF_8));
        }
        log.write(samples.get(0).line().stripTrailing().getBytes(UTF_8));
        return log.toByteArray();
    }
}
