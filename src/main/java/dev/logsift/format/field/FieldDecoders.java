package dev.logsift.format.field;

import dev.logsift.format.bytes.Absent;
import dev.logsift.format.bytes.TextEncoding;
import dev.logsift.format.column.ColumnBuffer;
import dev.logsift.format.column.Family;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.LogType;
import dev.logsift.format.column.LongColumn;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.column.TextColumn;
import dev.logsift.format.time.AnyTimeDecoder;
import dev.logsift.format.time.CommonLogTimeDecoder;
import dev.logsift.format.time.IsoTimeDecoder;
import dev.logsift.format.time.SplitTime;
import dev.logsift.format.time.TimeLayoutDecoder;
import dev.logsift.format.value.AddressPortDecoder;
import dev.logsift.format.value.ClientDecoder;
import dev.logsift.format.value.ClockDurationDecoder;
import dev.logsift.format.value.CountDecoder;
import dev.logsift.format.value.DecimalDecoder;
import dev.logsift.format.value.FieldDecoder;
import dev.logsift.format.value.IntegerDecoder;
import dev.logsift.format.value.NanosecondDecoder;
import dev.logsift.format.value.PortDecoder;
import dev.logsift.format.value.PortDecoder.Carries;
import dev.logsift.format.value.ProtocolDecoder;
import dev.logsift.format.value.ProtocolOfLine;
import dev.logsift.format.value.QueryDecoder;
import dev.logsift.format.value.RequestDecoder;
import dev.logsift.format.value.ScaledDecoder;
import dev.logsift.format.value.SecondsPartDecoder;
import dev.logsift.format.value.TargetDecoder;
import dev.logsift.format.value.TcpFlagsDecoder;
import dev.logsift.format.value.TextDecoder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the decoder of each field for the columns of one batch. */
public final class FieldDecoders {
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_MILLI = 1_000;
    private static final Set<String> INT_COLUMNS = Arrays.stream(Family.values())
            .flatMap(family -> family.columns().stream())
            .filter(column -> column.type() == LogType.INT)
            .map(LogColumn::name)
            .collect(Collectors.toUnmodifiableSet());

    private final RecordBatch batch;
    private final ZoneId zone;
    private final FieldListener listener;
    private final ProtocolOfLine protocol = new ProtocolOfLine();
    private SplitTime splitTime;
    private LocalDate day;
    private boolean hasPartOfDuration;

    public FieldDecoders(RecordBatch batch, ZoneId zone) {
        this(batch, zone, null);
    }

    /** @param listener who is told of every field that is read, or null */
    public FieldDecoders(RecordBatch batch, ZoneId zone, FieldListener listener) {
        this.batch = batch;
        this.zone = zone;
        this.listener = listener;
    }

    public RecordBatch batch() {
        return batch;
    }

    /** The same for a batch of one row. */
    public FieldDecoders ofOneRow() {
        return new FieldDecoders(batch.ofOneRow(), zone, listener);
    }

    /** The same, with nothing remembered of the fields so far. */
    public FieldDecoders anew() {
        return new FieldDecoders(batch, zone, listener);
    }

    /** Forgets what the fields of the line before said of each other, for lines that may be without such a field. */
    public void startLine() {
        protocol.icmp(false);
    }

    /** Says the day of times whose lines say only the time of day; null where nobody knows. */
    public void day(LocalDate newDay) {
        day = newDay;
        if (splitTime != null) {
            splitTime.day(newDay);
        }
    }

    FieldDecoder decoder(LogField field) {
        return decoder(field, TextEncoding.PLAIN);
    }

    /** @param encoding how the field's text is written */
    public FieldDecoder decoder(LogField field, TextEncoding encoding) {
        FieldDecoder decoder = make(field, encoding);
        if (listener == null) {
            return decoder;
        }
        return (bytes, start, end, row) -> {
            listener.read(field, bytes, start, end);
            return decoder.decode(bytes, start, end, row);
        };
    }

    private FieldDecoder make(LogField field, TextEncoding encoding) {
        if (field.kind().isAnything() && field.columns().stream().noneMatch(batch::wants)) {
            return FieldDecoder.NOTHING;
        }
        String name = field.column();
        return switch (field.kind()) {
            case TEXT, LIST -> new TextDecoder(text(name, encoding));
            case PLUS_TEXT -> new TextDecoder(text(name, TextEncoding.PLUS));
            case URL_TEXT -> new TextDecoder(text(name, TextEncoding.PERCENT));
            case CLIENT -> new ClientDecoder(text(name, encoding));
            case ADDRESS_AND_PORT -> new AddressPortDecoder(text(name, encoding), port(field), true);
            case ADDRESS_PORT, ADDRESS_PORT_OR_ICMP -> new AddressPortDecoder(text(name, encoding), port(field), false);
            case PROTOCOL -> new ProtocolDecoder(text(name, encoding), protocol);
            case TCP_FLAGS -> new TcpFlagsDecoder(name, 0, text(name, encoding));
            case TCP_FLAGS_DECIMAL -> new TcpFlagsDecoder(name, 10, text(name, encoding));
            case TCP_FLAGS_HEXADECIMAL -> new TcpFlagsDecoder(name, 16, text(name, encoding));
            case REQUEST -> new RequestDecoder(
                    text("method", encoding), text("protocol", encoding), target(encoding), text("target", encoding));
            case TARGET -> target(encoding);
            case QUERY -> new QueryDecoder(text(name, encoding));
            case INTEGER, NATURAL -> integer(field);
            case COUNT -> new CountDecoder(name, batch.number(name));
            case DECIMAL -> new DecimalDecoder(name, batch.fraction(name));
            case CLOCK_DURATION -> new ClockDurationDecoder(name, batch.fraction(name));
            case PORT, PORT_OR_ICMP, PORT_OR_ICMP_TYPE, PORT_OR_ICMP_CODE -> port(field);
            case SECONDS -> new ScaledDecoder(name, MICROS_PER_SECOND, true, batch.number(name));
            case SECONDS_PART -> part(name);
            case MILLISECONDS -> new ScaledDecoder(name, MICROS_PER_MILLI, true, batch.number(name));
            case NANOSECONDS -> new NanosecondDecoder(name, batch.number(name));
            case IGNORED -> FieldDecoder.NOTHING;
            default -> name.equals("ts") ? time(field) : furtherTime(field);
        };
    }

    /** A record has a time of its own; further ones it may lack. */
    private FieldDecoder furtherTime(LogField field) {
        LongColumn column = batch.number(field.column());
        FieldDecoder decoder = time(field);
        return (bytes, start, end, row) -> {
            if (!Absent.is(bytes, start, end)) {
                return decoder.decode(bytes, start, end, row);
            }
            if (column != null) {
                column.setNull(row);
            }
            return null;
        };
    }

    private FieldDecoder time(LogField field) {
        LongColumn column = batch.number(field.column());
        return switch (field.kind()) {
            case EPOCH_SECONDS -> new ScaledDecoder(field.column(), MICROS_PER_SECOND, false, column);
            case EPOCH_MILLISECONDS -> new ScaledDecoder(field.column(), MICROS_PER_MILLI, false, column);
            case EPOCH_MICROSECONDS -> new ScaledDecoder(field.column(), 1, false, column);
            case COMMON_LOG_TIME -> new CommonLogTimeDecoder(column, false);
            case BRACKETED_COMMON_LOG_TIME -> new CommonLogTimeDecoder(column, true);
            case ISO_TIME -> new IsoTimeDecoder(column, zone);
            case TIME -> new AnyTimeDecoder(field.column(), column, zone);
            case TIME_LAYOUT -> new TimeLayoutDecoder(field.layout(), column, zone);
            case DATE -> splitTime(column).dateDecoder();
            case TIME_OF_DAY -> splitTime(column).timeDecoder();
            default -> throw new IllegalStateException(field.kind() + " is no time");
        };
    }

    private FieldDecoder integer(LogField field) {
        int digits =
                INT_COLUMNS.contains(field.column()) ? IntegerDecoder.DIGITS_OF_INT : IntegerDecoder.DIGITS_OF_BIGINT;
        boolean natural = field.kind() == FieldKind.NATURAL;
        return new IntegerDecoder(field.column(), digits, natural, batch.number(field.column()));
    }

    private PortDecoder port(LogField field) {
        LongColumn type = batch.number("icmp_type");
        LongColumn code = batch.number("icmp_code");
        String name = field.column();
        return switch (field.kind()) {
            case ADDRESS_PORT, ADDRESS_AND_PORT -> port(field.portColumn(), null, null, Carries.NOTHING);
            case ADDRESS_PORT_OR_ICMP -> port(field.portColumn(), type, code, Carries.TYPE_AND_CODE);
            case PORT_OR_ICMP -> port(name, type, code, Carries.TYPE_AND_CODE);
            case PORT_OR_ICMP_TYPE -> port(name, type, null, Carries.TYPE_OR_CODE);
            case PORT_OR_ICMP_CODE -> port(name, null, code, Carries.TYPE_OR_CODE);
            default -> port(name, null, null, Carries.NOTHING);
        };
    }

    private PortDecoder port(String name, LongColumn type, LongColumn code, Carries carries) {
        return new PortDecoder(name, batch.number(name), type, code, carries, protocol);
    }

    private SecondsPartDecoder part(String name) {
        boolean first = !hasPartOfDuration;
        hasPartOfDuration = true;
        return new SecondsPartDecoder(name, batch.fraction(name), batch.number("duration_us"), first);
    }

    private SplitTime splitTime(LongColumn column) {
        if (splitTime == null) {
            splitTime = new SplitTime(column, zone);
            splitTime.day(day);
        }
        return splitTime;
    }

    private TargetDecoder target(TextEncoding encoding) {
        return new TargetDecoder(text("target", encoding), text("path", encoding), text("query", encoding));
    }

    private TextColumn text(String name, TextEncoding encoding) {
        return batch.text(name, encoding);
    }

    /** The wanted columns that some fields fill and others do not: the latter must say that there is no value. */
    public ColumnBuffer[] columnsOfOnly(List<String> some, List<String> others) {
        return some.stream()
                .filter(name -> !others.contains(name))
                .flatMap(name -> batch.column(name).stream())
                .toArray(ColumnBuffer[]::new);
    }
}
