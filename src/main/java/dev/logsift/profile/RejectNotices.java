package dev.logsift.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.detect.Detection;
import dev.logsift.format.detect.FormatDetector;
import dev.logsift.format.table.TableKind;
import dev.logsift.output.text.LineSnippet;
import dev.logsift.profile.RejectProfile.Reason;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadRequest;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.text.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What there is to say of the lines that a table could not read. */
public final class RejectNotices {
    private static final int MOST_REASONS = 8;
    private static final int SAMPLED = 500;
    private static final double ENOUGH = 0.5;

    private final Session session;
    private final LoadedTable table;
    private final long rows;

    /**
     * @param table the current table of its family
     * @param rows the lines that it could read
     */
    public RejectNotices(Session session, LoadedTable table, long rows) {
        this.session = session;
        this.table = table;
        this.rows = rows;
    }

    /** How many, why, the first line of each reason, and a format that reads them, where there is one. */
    public List<String> take() {
        RejectProfile rejects = RejectProfile.of(session.engine(), view());
        if (rejects.total() == 0) {
            return List.of("0 rejects");
        }
        List<String> notices = new ArrayList<>();
        long percent = Math.round(100.0 * rejects.total() / (rejects.total() + rows));
        notices.add(Counted.of(rejects.total(), "reject") + " (" + percent + " %) in the view " + table.rejectsView());
        rejects.reasons().stream().limit(MOST_REASONS).map(this::describe).forEach(notices::add);
        int more = rejects.reasons().size() - MOST_REASONS;
        if (more > 0) {
            notices.add("  and " + Counted.of(more, "other reason"));
        }
        advice(rejects.total() > rows).ifPresent(notices::add);
        return notices;
    }

    private String describe(Reason reason) {
        String place = reason.offset() == null ? "" : " at " + (isColumnar() ? "row " : "byte ") + reason.offset();
        return "  " + reason.count() + ": " + reason.text() + "\n    first: " + reason.file() + place + "\n    "
                + LineSnippet.of(reason.line().getBytes(UTF_8));
    }

    private Optional<String> advice(boolean most) {
        Optional<String> better = formatOfRejects()
                .map(other -> other.format().name() + " reads " + other.rows()
                        + " of the first " + Counted.of(other.lines(), "reject") + ": "
                        + request(other.format().name(), most).command());
        String warning = "warning: most lines do not fit " + table.format();
        return most ? Optional.of(better.map(advice -> warning + "; " + advice).orElse(warning)) : better;
    }

    /** Another format takes the place of one that most lines do not fit; else the rejects are a table of their own. */
    private LoadRequest request(String format, boolean most) {
        LoadRequest better = table.request().inFormat(format);
        return most ? better : better.named("other");
    }

    /** Records of a columnar table were never lines. */
    private boolean isColumnar() {
        return TableKind.named(table.format()).filter(kind -> !kind.isText()).isPresent();
    }

    private Optional<Detection> formatOfRejects() {
        if (isColumnar()) {
            return Optional.empty();
        }
        String sample = session.engine().sql("SELECT raw FROM `" + view() + "` LIMIT " + SAMPLED).collect().stream()
                .map(row -> (String) row.get(0))
                .collect(Collectors.joining("\n", "", "\n"));
        return new FormatDetector(session.formats().all())
                .detect(sample.getBytes(UTF_8))
                .filter(detection -> detection.share() >= ENOUGH)
                .filter(detection -> !detection.format().name().equals(table.format()));
    }

    private String view() {
        return table.family().word() + "_rejects";
    }
}
