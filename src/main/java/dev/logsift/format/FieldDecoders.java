package dev.logsift.format;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the decoder of each field for the columns of one batch. */
final class FieldDecoders {
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_MILLI = 1_000;

    private final RecordBatch batch;
    private final ZoneId zone;

    FieldDecoders(RecordBatch batch, ZoneId zone) {
        this.batch = batch;
        this.zone = zone;
    }

    /** @param quoted whether the field stands in quotes, with escapes to undo */
    FieldDecoder decoder(LogField field, boolean quoted) {
        String name = field.column();
        return switch (field.kind()) {
            case TEXT -> new TextDecoder(text(name, quoted));
            case UPPER -> new UpperDecoder(batch.text(name));
            case REQUEST -> new RequestDecoder(
                    text("method", quoted), text("protocol", quoted), target(quoted), text("target", quoted));
            case TARGET -> target(quoted);
            case QUERY -> new QueryDecoder(text(name, quoted));
            case INTEGER -> new IntegerDecoder(name, batch.number(name));
            case COUNT -> new CountDecoder(name, batch.number(name));
            case DECIMAL -> new DecimalDecoder(name, batch.fraction(name));
            case PORT -> new PortDecoder(name, batch.number(name), null, null, false);
            case PORT_OR_ICMP -> new PortDecoder(name, batch.number(name), icmpType(), icmpCode(), true);
            case PORT_OR_ICMP_TYPE -> new PortDecoder(name, batch.number(name), icmpType(), null, true);
            case PORT_OR_ICMP_CODE -> new PortDecoder(name, batch.number(name), null, icmpCode(), true);
            case SECONDS, EPOCH_SECONDS -> new ScaledDecoder(name, MICROS_PER_SECOND, batch.number(name));
            case MILLISECONDS, EPOCH_MILLISECONDS -> new ScaledDecoder(name, MICROS_PER_MILLI, batch.number(name));
            case EPOCH_MICROSECONDS -> new ScaledDecoder(name, 1, batch.number(name));
            case COMMON_LOG_TIME -> new CommonLogTimeDecoder(batch.number(name), false);
            case BRACKETED_COMMON_LOG_TIME -> new CommonLogTimeDecoder(batch.number(name), true);
            case ISO_TIME -> new IsoTimeDecoder(batch.number(name), zone);
            case IGNORED -> (bytes, start, end, row) -> null;
        };
    }

    /** The wanted columns that some fields fill and others do not: the latter must say that there is no value. */
    List<ColumnBuffer> columnsOfOnly(List<LogField> some, List<LogField> others) {
        Set<String> filled =
                others.stream().flatMap(field -> field.columns().stream()).collect(Collectors.toSet());
        return some.stream()
                .flatMap(field -> field.columns().stream())
                .filter(name -> !filled.contains(name))
                .distinct()
                .flatMap(name -> batch.column(name).stream())
                .toList();
    }

    private LongColumn icmpType() {
        return batch.number("icmp_type");
    }

    private LongColumn icmpCode() {
        return batch.number("icmp_code");
    }

    private TargetDecoder target(boolean quoted) {
        return new TargetDecoder(text("target", quoted), text("path", quoted), text("query", quoted));
    }

    private TextColumn text(String name, boolean quoted) {
        return quoted ? batch.quotedText(name) : batch.text(name);
    }
}
