package dev.logsift.session.load;

import dev.logsift.engine.SourceColumn;
import dev.logsift.engine.Type;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.LogType;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.field.LogField;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The SQL that makes a family's columns of one column of a table, by its type; text is read as the text of a line is.
 *
 * @param main the family's column that the field is for, of those that it fills
 * @param zone the zone of wall-clock times that name none
 */
record TableCell(SourceColumn source, LogField field, LogColumn main, ZoneId zone) {
    /** Kinds whose numbers are what they are, without another unit or spelling. */
    private static final Set<FieldKind> PLAIN_NUMBERS = Set.of(
            FieldKind.INTEGER,
            FieldKind.COUNT,
            FieldKind.DECIMAL,
            FieldKind.CLOCK_DURATION,
            FieldKind.PORT,
            FieldKind.PORT_OR_ICMP);

    /** What every record has: nobody writes a dash for it, and filters on it are worth being left to the files. */
    private static final Set<String> NEVER_ABSENT =
            Set.of("client", "method", "target", "path", "protocol", "src_ip", "dst_ip");

    /** Types by what they can hold, each of which holds all that those before it can. */
    private static final List<String> WHOLE = List.of("TINYINT", "SMALLINT", "INT", "BIGINT");

    /** The value of a column of those that the field fills. */
    String value(LogColumn column) {
        if (isTaken(column)) {
            return NEVER_ABSENT.contains(column.name()) ? text() : "nullif(" + text() + ", '-')";
        }
        if (column.equals(main) && isNumber()) {
            return number();
        }
        if (column.equals(main) && isTime()) {
            return time();
        }
        return read(column.name(), column.type());
    }

    /** Why the value cannot be read, NULL where it can; empty if that cannot be. */
    Optional<String> reason() {
        if (isTextOnly() || isTime()) {
            return Optional.empty();
        }
        if (!isNumber()) {
            return Optional.of(read("", LogType.STRING));
        }
        String value = number();
        return value.startsWith("try_cast")
                ? Optional.of("CASE WHEN " + known() + " IS NOT NULL AND " + value + " IS NULL THEN '" + main.name()
                        + " is not a whole number of type " + main.type() + "' END")
                : Optional.empty();
    }

    /** Whether text is the value as it stands. */
    private boolean isTaken(LogColumn column) {
        boolean plain = field.kind() == FieldKind.TEXT;
        return plain || field.kind() == FieldKind.TARGET && column.name().equals("target");
    }

    /** Whether every text can be read. */
    private boolean isTextOnly() {
        return switch (field.kind()) {
            case TEXT, CLIENT, PROTOCOL, REQUEST, TARGET -> true;
            default -> false;
        };
    }

    private boolean isNumber() {
        return source.type().isNumeric() && PLAIN_NUMBERS.contains(field.kind());
    }

    private boolean isTime() {
        return main.type() == LogType.TIMESTAMP && (source.type() == Type.TIMESTAMP || source.type() == Type.DATE);
    }

    private String number() {
        String type = main.type().name();
        if (source.sqlType().equals(type)) {
            return source.reference();
        }
        boolean isWhole = source.type() == Type.INTEGER;
        boolean widens = isWhole && WHOLE.indexOf(source.sqlType()) <= WHOLE.indexOf(type);
        if (widens || main.type() == LogType.DOUBLE) {
            return "CAST(" + source.reference() + " AS " + type + ")";
        }
        String number = isWhole ? source.reference() : "CASE WHEN %1$s = floor(%1$s) THEN %1$s END".formatted(known());
        return "try_cast(" + number + " AS " + type + ")";
    }

    /** NaN is how some tools write that there is no number. */
    private String known() {
        return source.type() == Type.DOUBLE ? "nanvl(" + source.reference() + ", NULL)" : source.reference();
    }

    private String time() {
        String time = source.reference();
        if (source.sqlType().equals("TIMESTAMP")) {
            return time;
        }
        return "CAST(convert_timezone('" + zone + "', current_timezone(), CAST(" + time
                + " AS TIMESTAMP_NTZ)) AS TIMESTAMP)";
    }

    private String read(String column, LogType type) {
        return "read_field('%s', '%s', '%s', '%s', '%s', %s)"
                .formatted(
                        field.column(),
                        field.kind().name().toLowerCase(Locale.ROOT),
                        column,
                        type.name().toLowerCase(Locale.ROOT),
                        zone,
                        text());
    }

    /** Numbers are written out, not in powers of ten. */
    private String text() {
        return switch (source.type()) {
            case STRING -> source.reference();
            case DOUBLE, DECIMAL -> "CAST(try_cast(" + known() + " AS DECIMAL(38, 9)) AS STRING)";
            default -> "CAST(" + source.reference() + " AS STRING)";
        };
    }
}
