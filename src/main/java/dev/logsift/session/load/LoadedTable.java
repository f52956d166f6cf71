package dev.logsift.session.load;

import dev.logsift.engine.Engine;
import dev.logsift.engine.Relation;
import dev.logsift.engine.SourceFile;
import dev.logsift.format.column.Family;
import dev.logsift.text.ByteSize;
import dev.logsift.text.Counted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A log that SQL can ask.
 *
 * @param name the view's name in SQL; {@code NAME_rejects} is the view of the lines that could not be read
 * @param fit the format, and how well it fits
 * @param request what it was loaded by
 * @param rows the lines that could be read
 * @param rejects the lines that could not; nothing for a table that was cleaned and stored
 */
public record LoadedTable(
        String name,
        Family family,
        FormatFit fit,
        LoadRequest request,
        List<SourceFile> files,
        Relation rows,
        Optional<Relation> rejects) {
    /** Some 100,000 lines. */
    private static final long SMALL_BYTES = 24_000_000;

    private static final Pattern PACKED = Pattern.compile("[.](gz|bz2|zst|xz|lz4|snappy|deflate|parquet|orc)$");

    public long bytes() {
        return files.stream().mapToLong(SourceFile::bytes).sum();
    }

    /** Whether its files say that it has few rows; of compressed ones nobody knows. */
    public boolean isSmall() {
        return !isStored()
                && bytes() <= SMALL_BYTES
                && files.stream().noneMatch(file -> PACKED.matcher(file.path()).find());
    }

    /** Whether it is a table of the warehouse, which SQL finds by its name without a view. */
    public boolean isStored() {
        return rejects.isEmpty();
    }

    public String rejectsView() {
        return name + "_rejects";
    }

    /** The rows of it that meet a condition of SQL, as a table of its own. */
    public LoadedTable where(Engine engine, String condition) {
        return new LoadedTable(
                name, family, fit, request, files, engine.select(rows, List.of("*"), condition), rejects);
    }

    /** What happened in a span of time; itself where none is given. */
    public LoadedTable between(Engine engine, Optional<Instant> since, Optional<Instant> until) {
        String condition = Stream.concat(
                        since.map(time -> "ts >= TIMESTAMP'" + time + "'").stream(),
                        until.map(time -> "ts < TIMESTAMP'" + time + "'").stream())
                .collect(Collectors.joining(" AND "));
        return condition.isEmpty() ? this : where(engine, condition);
    }

    /** The format's name. */
    public String format() {
        return fit.format();
    }

    /** What was loaded, in one line. */
    public String describe() {
        return name + ": " + Counted.of(files.size(), "file") + ", " + ByteSize.of(bytes()) + ", " + fit.words();
    }

    /** What was loaded, and what to do where the format is doubtful. */
    public List<String> notices() {
        return Stream.concat(Stream.of(describe()), fit.advice().stream()).toList();
    }
}
