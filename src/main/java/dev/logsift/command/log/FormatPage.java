package dev.logsift.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.LineExplanation;
import dev.logsift.format.LineExplanation.ExplainedColumn;
import dev.logsift.format.Sample;
import dev.logsift.output.text.ControlText;
import java.time.ZoneOffset;

/** Shows a format: its layout, and its samples taken apart field by field. */
record FormatPage(FormatDefinition format) {
    String text() {
        StringBuilder text = new StringBuilder(
                format.name() + ": " + format.title() + " (" + format.family().word() + ")");
        if (!format.aliases().isEmpty()) {
            text.append("\nalso called ").append(String.join(", ", format.aliases()));
        }
        text.append("\n\nlayout\n  ").append(ControlText.escape(format.layout()));
        format.samples().forEach(sample -> append(text, sample));
        return text.toString();
    }

    private void append(StringBuilder text, Sample sample) {
        text.append("\n\nsample");
        if (!sample.names().isEmpty()) {
            text.append("\n  ").append(ControlText.escape(sample.names().strip()));
        }
        text.append("\n  ").append(ControlText.escape(sample.line().strip()));
        BoundFormat bound = format.bind(sample.asFile());
        byte[] line = sample.line().stripTrailing().getBytes(UTF_8);
        LineExplanation.of(bound, line, ZoneOffset.UTC).columns().stream()
                .filter(column -> column.value() != null || !column.piece().isEmpty())
                .forEach(column -> text.append("\n    ").append(describe(column)));
    }

    private static String describe(ExplainedColumn column) {
        String value = column.value() == null ? "NULL" : ControlText.escape(column.value());
        String piece = ControlText.escape(column.piece());
        return column.column() + " = " + value + (piece.equals(value) || piece.isEmpty() ? "" : "    from " + piece);
    }
}
