package dev.logsift.session.load;

import dev.logsift.engine.Engine;
import dev.logsift.engine.SourceFile;
import dev.logsift.format.BoundFormat;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.LineExplanation;
import dev.logsift.format.bytes.LineCursor;
import dev.logsift.format.value.LineOutcome;
import dev.logsift.session.workspace.Setting;
import dev.logsift.text.Counted;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes one line of what would be loaded apart, as its format reads it. */
final class LineExplaining {
    private static final int BYTE_ORDER_MARK = 3;

    private final Engine engine;
    private final ZoneId zone;

    LineExplaining(LoadContext context) {
        this.engine = context.engine();
        this.zone = ZoneId.of(context.settings().value(Setting.TIMEZONE));
    }

    /** The line in the first of the files that has lines; empty where the first line is asked for and there is none. */
    Optional<ExplainedLine> explain(FormatDefinition format, List<SourceFile> files, LineWanted wanted) {
        return files.stream()
                .filter(file -> file.bytes() > 0)
                .findFirst()
                .flatMap(file -> explain(format, file, wanted));
    }

    private Optional<ExplainedLine> explain(FormatDefinition format, SourceFile file, LineWanted wanted) {
        if (wanted.offset() >= file.bytes() && !engine.isCompressed(file)) {
            throw noByte(file, wanted).help("it has " + Counted.of(file.bytes(), "byte"));
        }
        BoundFormat bound = format.bind(engine.head(file, LineCursor.SAMPLE_BYTES));
        return engine.read(file, wanted.offset(), in -> {
            LogLines lines = new LogLines(in, wanted.offset());
            return wanted.number().isPresent()
                    ? Optional.of(numbered(bound, file, lines, wanted))
                    : firstWithSomethingInIt(bound, file, lines);
        });
    }

    private ExplainedLine numbered(BoundFormat format, SourceFile file, LogLines lines, LineWanted wanted)
            throws IOException {
        long number = wanted.number().getAsLong();
        while (lines.next()) {
            if (lines.number() == number) {
                return explained(format, file, lines, wanted.offset() > 0 ? 0 : number);
            }
        }
        if (wanted.offset() > 0) {
            throw noByte(file, wanted)
                    .because("it is compressed, and holds less text")
                    .help("_offset and the rejects say where lines begin");
        }
        throw UserError.of(file.displayName() + " has no line " + number)
                .help("it has " + Counted.of(lines.number(), "line"));
    }

    private static UserError noByte(SourceFile file, LineWanted wanted) {
        return UserError.of(file.displayName() + " has no byte " + wanted.offset());
    }

    private Optional<ExplainedLine> firstWithSomethingInIt(BoundFormat format, SourceFile file, LogLines lines)
            throws IOException {
        while (lines.next()) {
            ExplainedLine line = explained(format, file, lines, lines.number());
            if (line.explanation().outcome() != LineOutcome.HEADER) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** A blank line is neither row nor reject, as a header is. */
    private ExplainedLine explained(BoundFormat format, SourceFile file, LogLines lines, long number) {
        byte[] bytes = lines.bytes();
        boolean marked = lines.offset() == 0 && LineCursor.hasByteOrderMark(bytes, 0, bytes.length);
        int start = marked ? BYTE_ORDER_MARK : 0;
        byte[] line = Arrays.copyOfRange(bytes, start, LineCursor.trimmedEnd(bytes, start, bytes.length));
        LineExplanation explanation = LineCursor.isBlank(line, 0, line.length)
                ? LineExplanation.ofBlankLine()
                : LineExplanation.of(format, line, zone);
        return new ExplainedLine(file, number, lines.offset() + start, line, explanation);
    }
}
