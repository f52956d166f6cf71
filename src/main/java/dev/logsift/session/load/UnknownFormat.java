package dev.logsift.session.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.logsift.format.FormatDefinition;
import dev.logsift.format.detect.FormatDetector;
import dev.logsift.format.detect.NearMiss;
import dev.logsift.output.text.LineSnippet;
import dev.logsift.text.UserError;
import java.util.List;

/** Says of a file that no known format fits how near the nearest one comes, and what to do. */
final class UnknownFormat {
    private static final String JSON_EXAMPLE =
            "{\"time\":\"$time_iso8601\",\"ip\":\"$remote_addr\",\"status\":\"$status\"}";
    private static final String EXAMPLE = "%h %l %u %t \"%r\" %>s %b";

    private final List<FormatDefinition> formats;

    UnknownFormat(List<FormatDefinition> formats) {
        this.formats = formats;
    }

    UserError error(FileSample sample) {
        String file = sample.file().displayName();
        if (FormatDetector.looksBinary(sample.bytes())) {
            return UserError.of(file + " does not look like a log")
                    .because("it holds binary data")
                    .help("give a text file, plain or compressed with an ending such as .gz");
        }
        byte[] line = firstLine(sample.bytes());
        String example = line.length > 0 && line[0] == '{' ? JSON_EXAMPLE : EXAMPLE;
        String command = LoadRequest.of(List.of(file)).inFormat(example).command();
        UserError error = UserError.of("no known log format fits " + file)
                .help("if a server wrote it, give its LogFormat or log_format, such as:\n" + command
                        + "\n'formats' lists the known formats; docs/formats.md says how to add one");
        return NearMiss.of(formats, sample.bytes())
                .map(miss -> nearest(error, miss))
                .orElseGet(() -> error.at("its first line\n" + LineSnippet.of(line))
                        .because("none of " + formats.size() + " formats recognises even the beginning of a line"));
    }

    private UserError nearest(UserError error, NearMiss miss) {
        return error.at("its first line\n" + LineSnippet.of(miss.line(), miss.failure()))
                .because("none of " + formats.size() + " formats fits; "
                        + miss.format().name() + " comes nearest, but " + miss.reason());
    }

    private static byte[] firstLine(byte[] bytes) {
        return new String(bytes, ISO_8859_1)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .getBytes(ISO_8859_1);
    }
}
