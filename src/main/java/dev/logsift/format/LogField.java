package dev.logsift.format;

import java.io.Serializable;
import java.util.List;

/** A field of a format: the column it fills and how it is spelt. */
public record LogField(String column, FieldKind kind) implements Serializable {

    /** The columns that this field fills. */
    List<String> columns() {
        return switch (kind) {
            case REQUEST -> List.of("target", "method", "path", "query", "protocol");
            case TARGET -> List.of("target", "path", "query");
            case PORT_OR_ICMP -> List.of(column, "icmp_type", "icmp_code");
            case PORT_OR_ICMP_TYPE -> List.of(column, "icmp_type");
            case PORT_OR_ICMP_CODE -> List.of(column, "icmp_code");
            case IGNORED -> List.of();
            default -> List.of(column);
        };
    }
}
