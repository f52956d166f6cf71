package dev.logsift.generate.flow.line;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.flow.Conversation;
import dev.logsift.generate.flow.Protocol;
import dev.logsift.generate.flow.Volume;
import dev.logsift.generate.line.LineBuffer;
import dev.logsift.generate.line.LineFormat;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.traffic.Event;
import java.io.IOException;
import java.time.temporal.ChronoUnit;

/** Zeek's conn.log as tab-separated values: one row a conversation. */
@AutoService(LineFormat.class)
public final class ZeekConn extends LineFormat {
    private static final String HEADER =
            """
            #separator \\x09
            #set_separator	,
            #empty_field	(empty)
            #unset_field	-
            #path	conn
            #fields	ts	uid	id.orig_h	id.orig_p	id.resp_h	id.resp_p	proto	service	duration	orig_bytes\
            	resp_bytes	conn_state	local_orig	local_resp	missed_bytes	history	orig_pkts	orig_ip_bytes\
            	resp_pkts	resp_ip_bytes	tunnel_parents
            #types	time	string	addr	port	addr	port	enum	string	interval	count	count	string	bool	bool\
            	count	string	count	count	count	count	set[string]
            """;
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ECHO_REQUEST = 8;

    public ZeekConn() {
        super(Family.FLOW, "zeek_conn", ChronoUnit.MILLIS);
    }

    @Override
    public boolean isBiflow() {
        return true;
    }

    @Override
    public void writeHeader(LineBuffer out) throws IOException {
        out.put(HEADER);
    }

    @Override
    public void write(Event event, LineBuffer out) throws IOException {
        Conversation conversation = (Conversation) event;
        boolean isIcmp = conversation.protocol() == Protocol.ICMP;
        writeSeconds(conversation.time(), out);
        writeUid(conversation, out.put('\t'));
        out.put('\t').put(conversation.source().address()).put('\t');
        out.put(isIcmp ? ECHO_REQUEST : conversation.source().port()).put('\t');
        out.put(conversation.target().address())
                .put('\t')
                .put(conversation.target().port())
                .put('\t');
        out.put(protocol(conversation)).put('\t');
        out.put(conversation.service() == null ? "-" : conversation.service()).put('\t');
        writePayload(conversation, out);
        out.put(state(conversation))
                .put("\t-\t-\t0\t")
                .put(history(conversation))
                .put('\t');
        writeVolume(conversation.sent(), out);
        writeVolume(conversation.received(), out);
        out.put("(empty)").endLine();
    }

    /** Duration and payload of both sides, which Zeek leaves unset where nothing came back. */
    private static void writePayload(Conversation conversation, LineBuffer out) throws IOException {
        if (!conversation.outcome().isAnswered()) {
            out.put("-\t-\t-\t");
            return;
        }
        writeSeconds(conversation.duration(), out);
        out.put('\t').put(payload(conversation, conversation.sent())).put('\t');
        out.put(payload(conversation, conversation.received())).put('\t');
    }

    private static long payload(Conversation conversation, Volume volume) {
        long headers = conversation.protocol().headerBytes() * volume.packets();
        return conversation.outcome().carriesData() ? volume.bytes() - headers : 0;
    }

    private static void writeVolume(Volume volume, LineBuffer out) throws IOException {
        out.put(volume.packets()).put('\t').put(volume.bytes()).put('\t');
    }

    private static void writeSeconds(long milliseconds, LineBuffer out) throws IOException {
        out.put(milliseconds / 1000)
                .put('.')
                .putRight(milliseconds % 1000, 3, '0')
                .put("000");
    }

    private static void writeUid(Conversation conversation, LineBuffer out) throws IOException {
        SeededRandom letters = SeededRandom.of(
                conversation.time() * 65_536 + conversation.target().port(),
                conversation.source().address() + conversation.target().address());
        out.put('C');
        for (int i = 0; i < 17; i++) {
            out.put(LETTERS.charAt(letters.below(LETTERS.length())));
        }
    }

    private static String protocol(Conversation conversation) {
        return switch (conversation.protocol()) {
            case TCP -> "tcp";
            case UDP -> "udp";
            case ICMP -> "icmp";
        };
    }

    private static String state(Conversation conversation) {
        return switch (conversation.protocol()) {
            case TCP -> conversation.outcome().zeekState();
            case UDP -> conversation.outcome().isAnswered() ? "SF" : "S0";
            case ICMP -> "OTH";
        };
    }

    private static String history(Conversation conversation) {
        return switch (conversation.protocol()) {
            case TCP -> conversation.outcome().zeekHistory();
            case UDP -> conversation.outcome().isAnswered() ? "Dd" : "D";
            case ICMP -> "-";
        };
    }
}
