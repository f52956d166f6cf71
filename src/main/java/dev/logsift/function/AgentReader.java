package dev.logsift.function;

import dev.logsift.pattern.PatternMatcher;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ua_parser.Client;
import ua_parser.Parser;

/**
 * Reads user agents with ua-parser's table of regular expressions, some thousand a text. A log has few agents and many
 * lines, so those that were read are kept; an attacker who makes up a new one for each line only makes it forget.
 */
final class AgentReader implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String UNKNOWN = "Other";
    private static final int MOST_KEPT = 20_000;
    /** No browser says more, and the expressions are not all linear. */
    private static final int LONGEST = 512;

    /** One for all tasks of this process that know the same bots. */
    private static final Map<List<PatternMatcher>, AgentReader> READERS = new ConcurrentHashMap<>();

    private final List<PatternMatcher> bots;
    private final transient Map<String, Agent> known = new ConcurrentHashMap<>();

    private AgentReader(List<PatternMatcher> bots) {
        this.bots = bots;
    }

    static AgentReader of(List<PatternMatcher> bots) {
        return READERS.computeIfAbsent(bots, AgentReader::new);
    }

    /** Travels as its patterns. */
    private Object readResolve() {
        return of(bots);
    }

    Agent read(String text) {
        String agent = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Agent before = known.get(agent);
        if (before != null) {
            return before;
        }
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(agent, this::parse);
    }

    private Agent parse(String text) {
        Client client = Loaded.PARSER.parse(text);
        return new Agent(
                known(client.userAgent.family),
                known(client.os.family),
                known(client.device.family),
                bots.stream().anyMatch(list -> list.matches(text)));
    }

    private static String known(String family) {
        return family == null || family.equals(UNKNOWN) ? null : family;
    }

    /** Loading the table takes a moment; nobody waits who asks for no agent. */
    private static final class Loaded {
        static final Parser PARSER = new Parser();
    }
}
