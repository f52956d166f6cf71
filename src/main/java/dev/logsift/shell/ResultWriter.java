package dev.logsift.shell;

import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Type;
import dev.logsift.output.CountingRows;
import dev.logsift.output.PrintTarget;
import dev.logsift.output.ResultPrinters;
import dev.logsift.session.Session;
import dev.logsift.session.Setting;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Prints results to standard output, or a file, and everything else to standard error. */
public final class ResultWriter {
    private final Session session;
    private final Streams streams;
    private final ResultOutput output;
    private final Messages messages;
    private final ResultPrinters printers = new ResultPrinters();

    public ResultWriter(Session session, Streams streams, ResultOutput output, Messages messages) {
        this.session = session;
        this.streams = streams;
        this.output = output;
        this.messages = messages;
    }

    public Messages messages() {
        return messages;
    }

    /** Prints a result that is no sequence. */
    public Printed print(Result result) {
        result.notices().forEach(messages::notice);
        try {
            if (result instanceof Result.Table table) {
                return printTable(table);
            }
            if (result instanceof Result.Text text) {
                text.body().writeTo(output.stream());
            } else if (result == Result.Signal.CLEAR_SCREEN && isTerminal()) {
                output.stream().write("\u001b[H\u001b[2J\u001b[3J".getBytes(StandardCharsets.US_ASCII));
            }
            output.stream().flush();
        } catch (IOException e) {
            throw output.failure(e);
        }
        return Printed.NOTHING;
    }

    private Printed printTable(Result.Table table) throws IOException {
        CountingRows rows = new CountingRows(table.rows());
        Writer writer = new BufferedWriter(new OutputStreamWriter(output.stream(), StandardCharsets.UTF_8), 1 << 16);
        List<String> notices = new ArrayList<>();
        PrintTarget target = new PrintTarget(
                writer,
                isTerminal(),
                isTerminal() ? streams.width() : 0,
                session.settings().rowLimit(),
                zone(table.columns()),
                notices::add);
        printers.named(format())
                .print(new Result.Table(table.columns(), rows, table.notices(), table.verdict()), target);
        writer.flush();
        notices.forEach(messages::notice);
        return new Printed(rows.count(), table.verdict());
    }

    /** Asks the engine only where a time may be printed: other results must not wait for Spark. */
    private ZoneId zone(List<Column> columns) {
        boolean needed =
                columns.stream().anyMatch(column -> column.type() == Type.TIMESTAMP || column.type() == Type.NESTED);
        return needed ? session.engine().zone() : ZoneOffset.UTC;
    }

    private String format() {
        return session.settings()
                .get(Setting.OUTPUT_FORMAT)
                .orElseGet(() -> output.isFile()
                        ? printers.forFile(output.name()).orElse("csv")
                        : streams.outTerminal() ? "table" : "csv");
    }

    private boolean isTerminal() {
        return streams.outTerminal() && !output.isFile();
    }

    /** @param rows how many rows were printed, -1 where the result was no table */
    public record Printed(long rows, Result.Verdict verdict) {
        static final Printed NOTHING = new Printed(-1, Result.Verdict.CLEAN);
    }
}
