package dev.logsift.generate.flow;

import dev.logsift.generate.random.Addresses;
import dev.logsift.generate.random.LogNormal;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.text.YamlMapping;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that hosts ask of others, and what that looks like from outside.
 *
 * @param retries how often the first packet is sent again where nobody answers
 * @param retransmissions how many of the packets with data have to be sent twice, on average
 * @param perVisit conversations that follow each other, on average
 * @param precededBy the service that is often asked first, such as the name service
 */
record Service(
        String name,
        Protocol protocol,
        int port,
        Hosts clients,
        Hosts servers,
        LogNormal request,
        LogNormal reply,
        LogNormal seconds,
        LogNormal roundTrip,
        double refused,
        double unanswered,
        int retries,
        double retransmissions,
        double perVisit,
        int tos,
        Optional<String> zeekName,
        Optional<String> precededBy) {
    private static final List<String> KEYS = List.of(
            "name",
            "weight",
            "proto",
            "port",
            "clients",
            "servers",
            "request_bytes",
            "reply_bytes",
            "seconds",
            "round_trip_ms",
            "refused",
            "unanswered",
            "retries",
            "retransmissions",
            "per_visit",
            "tos",
            "zeek_service",
            "preceded_by");
    private static final String INTERNET = "internet";

    /** @param clients who asks when the service does not say */
    static Service read(YamlMapping settings, Hosts clients, Hosts internet) {
        settings.allowOnly(KEYS);
        return new Service(
                settings.requiredText("name"),
                protocol(settings),
                settings.integer("port", 1, 65535).orElse(0L).intValue(),
                settings.has("clients") ? hosts(settings, "clients", internet) : clients,
                hosts(settings, "servers", internet),
                distribution(settings, "request_bytes", 600),
                distribution(settings, "reply_bytes", 600),
                distribution(settings, "seconds", 0.02),
                distribution(settings, "round_trip_ms", 1),
                settings.number("refused", 0, 1).orElse(0.0),
                settings.number("unanswered", 0, 1).orElse(0.0),
                settings.integer("retries", 0, 20).orElse(0L).intValue(),
                settings.number("retransmissions", 0, 1).orElse(0.0),
                settings.number("per_visit", 1, 1000).orElse(1.0),
                settings.integer("tos", 0, 255).orElse(0L).intValue(),
                settings.text("zeek_service"),
                settings.text("preceded_by"));
    }

    Conversation conversation(long time, String client, SeededRandom random) {
        Outcome outcome = outcome(random);
        Endpoint source = new Endpoint(client, protocol == Protocol.ICMP ? 0 : random.between(32768, 60999));
        Endpoint target = new Endpoint(servers.draw(random), port);
        if (protocol == Protocol.TCP && (outcome == Outcome.REFUSED || outcome == Outcome.UNANSWERED)) {
            return Conversation.probe(time, source, target, outcome, null).repeated(outcome.isAnswered() ? 0 : retries);
        }
        long asked = request.drawWhole(random);
        long answered = outcome.isAnswered() ? reply.drawWhole(random) : 0;
        return new Conversation(
                time,
                StrictMath.min((long) (1000 * seconds.draw(random)), 86_400_000),
                StrictMath.min(roundTrip.drawWhole(random), 2_000),
                protocol,
                source,
                target,
                lossy(volume(asked, answered), random),
                outcome.isAnswered() ? volume(answered, asked) : Volume.none(),
                outcome,
                zeekName.orElse(null),
                tos,
                null);
    }

    private Volume volume(long payload, long payloadBack) {
        return protocol == Protocol.TCP ? Volume.tcp(payload, payloadBack) : Volume.datagrams(protocol, payload);
    }

    private Volume lossy(Volume volume, SeededRandom random) {
        return retransmissions == 0 ? volume : volume.with(random.chance(0.5) ? 2 * retransmissions : 0);
    }

    private Outcome outcome(SeededRandom random) {
        double luck = random.nextDouble();
        if (luck < unanswered) {
            return Outcome.UNANSWERED;
        }
        if (protocol != Protocol.TCP) {
            return Outcome.COMPLETE;
        }
        if (luck < unanswered + refused) {
            return Outcome.REFUSED;
        }
        double ending = random.nextDouble();
        return ending < 0.06 ? Outcome.STILL_OPEN : ending < 0.12 ? Outcome.RESET : Outcome.COMPLETE;
    }

    private static Hosts hosts(YamlMapping settings, String key, Hosts internet) {
        return settings.texts(key).equals(List.of(INTERNET)) ? internet : Hosts.of(Addresses.read(settings, key), 0.5);
    }

    private static LogNormal distribution(YamlMapping settings, String key, double otherwise) {
        return settings.mapping(key).map(LogNormal::read).orElse(new LogNormal(otherwise, 0.5));
    }

    private static Protocol protocol(YamlMapping settings) {
        String name = settings.text("proto").orElse("TCP").toUpperCase(Locale.ROOT);
        return Arrays.stream(Protocol.values())
                .filter(protocol -> protocol.name().equals(name))
                .findFirst()
                .orElseThrow(() -> settings.wrong("proto", "TCP, UDP or ICMP"));
    }
}
