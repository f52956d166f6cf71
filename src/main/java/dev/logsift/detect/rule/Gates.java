package dev.logsift.detect.rule;

import dev.logsift.engine.Condition;
import dev.logsift.library.Gate;
import dev.logsift.library.Query;
import dev.logsift.session.query.Facts;
import dev.logsift.session.query.SideBySide;
import dev.logsift.text.UserError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks which rules can find anything at all; those with a gate over the same view all at once. */
public final class Gates {
    private final Facts facts;

    /** @param facts where the views of the gates are kept */
    public Gates(Facts facts) {
        this.facts = facts;
    }

    /** A rule's gate with the values of the rule's parameters. */
    public record Gated(Query rule, Gate gate, Map<String, Object> parameters) {
        Condition condition() {
            return new Condition(gate.condition(), parameters);
        }

        /** Nothing where the rule has no gate. */
        public static Optional<Gated> of(Query rule, Map<String, Object> parameters) {
            return rule.header().gate().map(gate -> new Gated(rule, gate, parameters));
        }
    }

    /** How the gate of each rule is; of those that have none, nothing is said. */
    Map<Query, GateState> states(SideBySide threads, List<Gated> rules) {
        Map<String, List<Gated>> byView = rules.stream()
                .collect(Collectors.groupingBy(gated -> gated.gate().view()));
        Map<Query, GateState> states = new HashMap<>();
        threads.map(List.copyOf(byView.values()), this::ofOneView).forEach(states::putAll);
        return states;
    }

    /** Where one of them is wrong, each is asked alone: to find out which. */
    private Map<Query, GateState> ofOneView(List<Gated> rules) {
        try {
            return together(rules);
        } catch (UserError e) {
            Map<Query, GateState> states = new HashMap<>();
            rules.forEach(gated -> states.put(gated.rule(), state(gated)));
            return states;
        }
    }

    private Map<Query, GateState> together(List<Gated> rules) {
        String view = rules.get(0).gate().view();
        List<Boolean> open = facts.engineFor("SELECT * FROM " + view)
                .areTrue(view, rules.stream().map(Gated::condition).toList());
        Map<Query, GateState> states = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            states.put(rules.get(i).rule(), open.get(i) ? GateState.OPEN : GateState.SHUT);
        }
        return states;
    }

    /** The gate of one rule. */
    public GateState state(Gated gated) {
        try {
            return together(List.of(gated)).get(gated.rule());
        } catch (UserError e) {
            return GateState.wrong(
                    UserError.of("the gate of the rule " + gated.rule().name() + " is wrong: " + e.getMessage())
                            .at(gated.rule().placeOfGate())
                            .because(e.reason()
                                    .orElse("it cannot be asked of the view "
                                            + gated.gate().view()))
                            .help("the rule runs without it; when: is a condition over one view of the library")
                            .causedBy(e));
        }
    }
}
