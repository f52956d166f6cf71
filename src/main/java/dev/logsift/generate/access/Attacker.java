package dev.logsift.generate.access;

import dev.logsift.generate.Occasion;
import dev.logsift.text.YamlMapping;

/** One address that attacks one host. */
record Attacker(Visitor visitor, Host host) {
    static Attacker read(YamlMapping settings, Occasion occasion, String defaultAgent) {
        String agent = settings.text("agent").orElse(defaultAgent);
        return new Attacker(
                new Visitor(occasion.entity(), agent, "HTTP/1.1"),
                Host.parse(settings.text("host").orElse("www.example.com"), settings));
    }

    Request request(long time, String method, String target, int status, long bytes) {
        return new Request(time, visitor, null, host, method, target, status, bytes, null);
    }
}
