package dev.logsift.source.file;

import dev.logsift.format.FormatDefinition;
import dev.logsift.format.column.Family;
import dev.logsift.format.detect.Detection;
import dev.logsift.format.detect.FormatDetector;
import dev.logsift.format.detect.TableDetector;
import dev.logsift.format.file.FormatLibrary;
import dev.logsift.format.table.ColumnMap;
import dev.logsift.format.table.TableFormat;
import dev.logsift.format.table.TableKind;
import dev.logsift.text.UserError;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/**
 * What a table of logs was made with.
 *
 * @param candidates the one format that was named, or all of the family, of which lines of each file choose
 * @param tables tells tables from logs, where no format was named
 * @param zone the zone of wall-clock times that name none
 * @param rejects whether the table is of the lines that could not be read
 * @param pushdown whether filters are tested while lines are read
 */
public record LogSourceOptions(
        List<FormatDefinition> candidates, TableDetector tables, ZoneId zone, boolean rejects, boolean pushdown)
        implements Serializable {
    private static final String LOG_FORMAT = "logFormat";
    private static final String TIME_ZONE = "timeZone";
    private static final String REJECTS = "rejects";
    private static final String PUSHDOWN = "pushdown";
    private static final String MAP = "map";

    public static LogSourceOptions of(Family family, SparkSession spark, Map<String, String> given) {
        Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        options.putAll(given);
        String zone =
                options.getOrDefault(TIME_ZONE, spark.sessionState().conf().sessionLocalTimeZone());
        FormatLibrary library = FormatLibrary.open(searchPath(spark));
        ColumnMap map = map(options);
        return new LogSourceOptions(
                candidates(family, library, Optional.ofNullable(options.get(LOG_FORMAT)), map),
                new TableDetector(library.columns(), map),
                ZoneId.of(zone),
                Boolean.parseBoolean(options.getOrDefault(REJECTS, "false")),
                Boolean.parseBoolean(options.getOrDefault(PUSHDOWN, "true")));
    }

    /** The only format there can be, where one was named. */
    Optional<FormatDefinition> only() {
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** The format of a file of which these are some lines, as {@code load} would choose it of those of the family. */
    FormatDefinition choose(byte[] sample, String file) {
        List<Detection> logs = new FormatDetector(candidates).ranked(sample);
        Family family = candidates.get(0).family();
        return tables.ranked(logs, sample).stream()
                .map(Detection::format)
                .filter(format -> format.family() == family)
                .findFirst()
                .orElseThrow(() -> UserError.of("no known log format fits " + file)
                        .help("name it with the option logFormat; 'formats' lists what there is"));
    }

    /** Whether a file must be looked into before any of its lines can be read. */
    public boolean needsLook() {
        return only().map(FormatDefinition::isSelfDescribing).orElse(true);
    }

    /** A digest of what decides which rows the lines of a file are. */
    public String digest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(candidates);
            out.writeObject(tables);
            out.writeObject(zone);
            out.flush();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // everything is in memory, and every JDK has SHA-256
        }
    }

    private static ColumnMap map(Map<String, String> options) {
        return options.containsKey(MAP) ? ColumnMap.parse(List.of(options.get(MAP))) : ColumnMap.NONE;
    }

    private static List<FormatDefinition> candidates(
            Family family, FormatLibrary library, Optional<String> logFormat, ColumnMap map) {
        Optional<TableKind> table = logFormat.flatMap(TableKind::named).filter(TableKind::isText);
        if (table.isPresent()) {
            return List.of(TableFormat.of(table.get(), family, library.columns(), map));
        }
        if (logFormat.isEmpty()) {
            return library.all().stream()
                    .filter(format -> format.family() == family)
                    .toList();
        }
        FormatDefinition format = library.resolve(logFormat.get());
        if (format.family() != family) {
            throw UserError.of(format.name() + " is a format of "
                            + format.family().word() + " logs, not of " + family.word() + " logs")
                    .help("use " + format.family().provider());
        }
        return List.of(format);
    }

    private static List<Path> searchPath(SparkSession spark) {
        String folders = spark.conf().get("spark.logsift.formats", "");
        return Arrays.stream(folders.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
    }
}
