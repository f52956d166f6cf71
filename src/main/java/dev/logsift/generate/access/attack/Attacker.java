package dev.logsift.generate.access.attack;

import dev.logsift.generate.access.Host;
import dev.logsift.generate.access.Request;
import dev.logsift.generate.access.Visitor;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.text.YamlMapping;
import java.util.List;

/**
 * The program that attacks one host, from whatever address.
 *
 * @param agents what it calls itself; of several, each address has one of its own
 */
record Attacker(List<String> agents, Host host) {
    static Attacker read(YamlMapping settings, String... defaultAgents) {
        return new Attacker(
                settings.has("agent") ? settings.texts("agent") : List.of(defaultAgents),
                Host.parse(settings.text("host").orElse("www.example.com"), settings));
    }

    Request request(long time, String address, String method, String target, int status, long bytes) {
        Visitor visitor = new Visitor(address, agent(address), "HTTP/1.1");
        return new Request(time, visitor, null, host, method, target, status, bytes, null);
    }

    private String agent(String address) {
        return agents.size() == 1
                ? agents.get(0)
                : agents.get(SeededRandom.of(0, address).below(agents.size()));
    }
}
