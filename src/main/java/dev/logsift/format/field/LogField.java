package dev.logsift.format.field;

import dev.logsift.format.column.LogType;
import java.io.Serializable;
import java.util.List;

/**
 * A field of a format: the column it fills and how it is spelt.
 *
 * @param layout the {@code strftime} layout of a time that is spelt by one, else empty
 */
public record LogField(String column, FieldKind kind, String layout) implements Serializable {

    public LogField(String column, FieldKind kind) {
        this(column, kind, "");
    }

    /** The same field, spelt the same, for another column. */
    public LogField named(String newColumn) {
        return new LogField(newColumn, kind, layout);
    }

    /** The columns that this field fills, the most important one first. */
    public List<String> columns() {
        return switch (kind) {
            case REQUEST -> List.of("target", "method", "path", "query", "protocol");
            case TARGET -> List.of("target", "path", "query");
            case ADDRESS_PORT, ADDRESS_AND_PORT -> List.of(column, portColumn());
            case ADDRESS_PORT_OR_ICMP -> List.of(column, portColumn(), "icmp_type", "icmp_code");
            case SECONDS_PART -> List.of(column, "duration_us");
            case PORT_OR_ICMP -> List.of(column, "icmp_type", "icmp_code");
            case PORT_OR_ICMP_TYPE -> List.of(column, "icmp_type");
            case PORT_OR_ICMP_CODE -> List.of(column, "icmp_code");
            case IGNORED -> List.of();
            default -> List.of(column);
        };
    }

    /** The type of a column of the format's own that this field fills. */
    public LogType typeOf(String name) {
        boolean number = name.equals(portColumn()) || name.startsWith("icmp_");
        if (name.equals(column) || kind.type() == LogType.STRING && !number) {
            return kind.type();
        }
        return number ? LogType.INT : LogType.BIGINT;
    }

    /**
     * Whether a line holds a value of this column as the column has it: a text as it stands apart from what backslashes
     * escape, a number's digits one behind the other.
     */
    public boolean isVerbatim(String name) {
        return switch (kind) {
            case TEXT, CLIENT, REQUEST, TARGET, QUERY, INTEGER, NATURAL, PORT -> true;
            case ADDRESS_PORT, ADDRESS_PORT_OR_ICMP, PORT_OR_ICMP, PORT_OR_ICMP_TYPE, PORT_OR_ICMP_CODE -> !name
                    .startsWith("icmp_");
            default -> false;
        };
    }

    /** {@code src_port} for {@code src_ip}, {@code client_port} for {@code client}. */
    public String portColumn() {
        return (column.endsWith("_ip") ? column.substring(0, column.length() - "_ip".length()) : column) + "_port";
    }
}
