package dev.logsift.generate.flow.line;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.flow.AttackMark;
import dev.logsift.generate.flow.Conversation;
import dev.logsift.generate.flow.Flow;
import dev.logsift.generate.flow.Protocol;
import dev.logsift.generate.line.HourPrefix;
import dev.logsift.generate.line.LineBuffer;
import dev.logsift.generate.line.LineFormat;
import dev.logsift.generate.traffic.Event;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The CSV of the data set CIDDS-001: nfdump's columns, padded as nfdump pads them, and four of labels. */
@AutoService(LineFormat.class)
public final class Cidds001 extends LineFormat {
    private static final String HEADER = "Date first seen,Duration,Proto,Src IP Addr,Src Pt,Dst IP Addr,Dst Pt,Packets,"
            + "Bytes,Flows,Flags,Tos,class,attackType,attackID,attackDescription";
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private final HourPrefix time = new HourPrefix(Cidds001::prefix);

    public Cidds001() {
        super(Family.FLOW, "cidds_001", ChronoUnit.MILLIS);
    }

    @Override
    public boolean isDefault() {
        return true;
    }

    @Override
    public void writeHeader(LineBuffer out) throws IOException {
        out.put(HEADER).endLine();
    }

    @Override
    public void write(Event event, LineBuffer out) throws IOException {
        Flow flow = (Flow) event;
        Conversation conversation = flow.conversation();
        time.write(flow.time(), out);
        out.put('.').putRight(Math.floorMod(flow.time(), 1000), 3, '0').put(',');
        out.putRight(conversation.duration() / 1000, 5, ' ').put('.');
        out.putRight(conversation.duration() % 1000, 3, '0').put(',');
        out.putLeft(conversation.protocol().name(), 5).put(',');
        out.put(flow.source().address())
                .put(',')
                .putRight(flow.source().port(), 6, ' ')
                .put(',');
        out.put(flow.target().address()).put(',');
        writeTargetPort(flow, out);
        out.put(',').putRight(flow.volume().packets(), 8, ' ').put(',');
        writeBytes(flow.volume().bytes(), out);
        out.put(",    1,")
                .put(flow.flags())
                .put(',')
                .putRight(conversation.tos(), 3, ' ')
                .put(',');
        writeLabel(flow, out);
        out.endLine();
    }

    /** In ICMP the target port is {@code TYPE.CODE}: 8.0 asks for an echo, 0.0 is one. */
    private static void writeTargetPort(Flow flow, LineBuffer out) throws IOException {
        if (flow.conversation().protocol() == Protocol.ICMP) {
            out.put(flow.isReply() ? "   0.0" : "   8.0");
        } else {
            out.putRight(flow.target().port(), 6, ' ');
        }
    }

    /** From a million on nfdump writes {@code 1.5 M}, from a thousand millions {@code 1.5 G}. */
    private static void writeBytes(long bytes, LineBuffer out) throws IOException {
        if (bytes < MILLION) {
            out.putRight(bytes, 8, ' ');
        } else if (bytes < BILLION) {
            out.putRight(String.format(Locale.ROOT, "%.1f M", bytes / MILLION), 8);
        } else {
            out.putRight(String.format(Locale.ROOT, "%.1f G", bytes / BILLION), 8);
        }
    }

    private static void writeLabel(Flow flow, LineBuffer out) throws IOException {
        AttackMark attack = flow.conversation().attack();
        if (attack == null) {
            out.put("normal,---,---,---");
            return;
        }
        out.put(flow.isReply() ? "victim," : "attacker,").put(attack.type()).put(',');
        out.put(attack.number()).put(',').put(attack.description());
    }

    private static String prefix(ZonedDateTime hour) {
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02d %02d:",
                hour.getYear(),
                hour.getMonthValue(),
                hour.getDayOfMonth(),
                hour.getHour());
    }
}
