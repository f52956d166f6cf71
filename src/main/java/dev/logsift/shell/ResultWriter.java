package dev.logsift.shell;

import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.engine.Type;
import dev.logsift.output.PrintTarget;
import dev.logsift.output.RecordedRows;
import dev.logsift.output.ResultPrinter;
import dev.logsift.output.ResultPrinters;
import dev.logsift.output.text.DigitGroups;
import dev.logsift.output.text.Screen;
import dev.logsift.session.LastResult;
import dev.logsift.session.Session;
import dev.logsift.session.workspace.Setting;
import dev.logsift.shell.complete.Vocabulary;
import dev.logsift.shell.highlight.ListingColours;
import dev.logsift.shell.job.JobWatch;
import dev.logsift.shell.pager.PagedOutput;
import dev.logsift.shell.pager.Pager;
import dev.logsift.shell.pager.Pagers;
import dev.logsift.shell.terminal.Display;
import dev.logsift.shell.terminal.Messages;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jline.terminal.Terminal;

/** Prints results to standard output, or a file, and everything else to standard error. */
public final class ResultWriter {
    private final Session session;
    private final Display display;
    private final ResultOutput output;
    private final Messages messages;
    private final JobWatch watch;
    private final ResultPrinters printers = new ResultPrinters();
    private Optional<Pagers> pagers = Optional.empty();
    private boolean printedBefore;

    public ResultWriter(Session session, Display display, ResultOutput output, Messages messages, JobWatch watch) {
        this.session = session;
        this.display = display;
        this.output = output;
        this.messages = messages;
        this.watch = watch;
    }

    public Messages messages() {
        return messages;
    }

    JobWatch watch() {
        return watch;
    }

    /** From now on, what does not fit this terminal is paged. */
    void pageOn(Terminal terminal) {
        pagers = Optional.of(new Pagers(session.settings(), display, terminal));
    }

    /** Prints a result that is no sequence. */
    Printed print(Result result, JobWatch.Span span) {
        result.notices().forEach(messages::notice);
        try {
            if (result instanceof Result.Table table) {
                return printTable(table, span);
            }
            span.answerBegins();
            if (result instanceof Result.Text text) {
                printPaged(text.body(), span);
            } else if (result instanceof Result.Listing listing) {
                byte[] bytes = text(listing).getBytes(StandardCharsets.UTF_8);
                printPaged(out -> out.write(bytes), span);
            } else if (result == Result.Signal.CLEAR_SCREEN && isTerminal()) {
                output.stream().write("\u001b[H\u001b[2J\u001b[3J".getBytes(StandardCharsets.US_ASCII));
            }
            output.stream().flush();
        } catch (IOException e) {
            throw output.failure(e);
        }
        return Printed.NOTHING;
    }

    private String text(Result.Listing listing) {
        if (!isTerminal()) {
            return listing.text();
        }
        return session.screen().colour()
                ? new ListingColours(Vocabulary::basic).paint(listing)
                : ListingColours.shown(listing.text());
    }

    private Printed printTable(Result.Table table, JobWatch.Span span) throws IOException {
        RecordedRows rows = new RecordedRows(table.rows(), LastResult.MOST_KEPT);
        List<String> notices = new ArrayList<>();
        ResultPrinter printer = printers.named(format());
        boolean first = !printedBefore;
        printedBefore = true;
        boolean whole = printPaged(
                out -> {
                    Writer writer = new BufferedWriter(
                            new OutputStreamWriter(new AnswerStream(out, span::answerBegins), StandardCharsets.UTF_8),
                            1 << 16);
                    writer.write(first ? "" : printer.separator());
                    printer.print(table.withRows(rows), target(table.columns(), writer, notices));
                    writer.flush();
                },
                span);
        session.remember(new LastResult(rows.isWhole() ? table.withRows(Rows.of(rows.kept())) : table));
        if (!whole) {
            return new Printed(-1, table.verdict());
        }
        notices.forEach(messages::notice);
        return new Printed(rows.count(), table.verdict());
    }

    private PrintTarget target(List<Column> columns, Writer writer, List<String> notices) {
        return new PrintTarget(
                writer,
                isTerminal() ? session.screen() : Screen.NONE,
                session.settings().rowLimit(),
                isTerminal() ? session.settings().digitGroups() : DigitGroups.OFF,
                zone(columns),
                notices::add);
    }

    /** Returns false where the reader left the pager before all was printed. */
    private boolean printPaged(Result.Body body, JobWatch.Span span) throws IOException {
        Optional<Pagers> pager = pagers.filter(some -> isTerminal() && some.on());
        if (pager.isEmpty()) {
            body.writeTo(output.stream());
            output.stream().flush();
            return true;
        }
        PagedOutput paged = new PagedOutput(
                output.stream(), session.screen(), () -> started(pager.get(), span), () -> session.engine()
                        .cancel());
        try {
            body.writeTo(paged);
        } catch (PagedOutput.ReaderLeft e) {
            return false;
        } catch (CancellationException e) {
            if (!paged.wasLeft()) {
                throw e;
            }
        } finally {
            paged.close();
        }
        return !paged.wasLeft();
    }

    private static Pager started(Pagers pagers, JobWatch.Span span) {
        span.stopClock();
        return pagers.start();
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
                        : display.streams().outTerminal() ? "table" : "csv");
    }

    private boolean isTerminal() {
        return display.streams().outTerminal() && !output.isFile();
    }

    /** @param rows how many rows were printed, -1 where the result was no table */
    public record Printed(long rows, Result.Verdict verdict) {
        static final Printed NOTHING = new Printed(-1, Result.Verdict.CLEAN);
    }
}
