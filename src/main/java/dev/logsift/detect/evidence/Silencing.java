package dev.logsift.detect.evidence;

import dev.logsift.detect.ranking.Folding;
import dev.logsift.detect.rule.FindingReader;
import dev.logsift.finding.Finding;
import dev.logsift.library.Parameter;
import dev.logsift.library.Query;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.session.query.QueryRunner;
import dev.logsift.session.query.SideBySide;
import dev.logsift.text.UserError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks for the smallest change of one parameter that would have silenced a finding, by running its rule again.
 *
 * <p>The rule is tried on the rows of the finding's entity, where that says the same as the whole table did; what comes out is then
 * verified on the whole table.
 */
public final class Silencing {
    private final Session session;
    private final LoadedTable table;
    private final Duration limit;

    /** @param table the table that the findings are of */
    public Silencing(Session session, LoadedTable table) {
        this.session = session;
        this.table = table;
        this.limit = session.settings().ruleTimeout();
    }

    /** As one would type them: {@code min_ports=201}. Of a folded finding it is the strongest row that is to fall silent. */
    public List<String> changes(Finding finding) {
        Finding strongest = finding.rows().isEmpty() ? finding : finding.rows().get(0);
        List<Dial> dials = dials(strongest);
        List<Proposal> proposals = ofEntity(strongest)
                .flatMap(rows -> on(rows, strongest, trial -> trial.isFaithful() ? trial.proposals(dials) : null))
                .orElse(null);
        return on(table, strongest, trial -> trial.verified(dials, proposals)).orElse(List.of());
    }

    /** A value of one parameter that may silence the finding. */
    private record Proposal(Dial dial, Object value) {
        String spell() {
            String text = dial.parameter().spell(value);
            return dial.parameter().name() + "=" + (text.contains(" ") ? "'" + text + "'" : text);
        }
    }

    /** What is done with a rule on some rows; the views that it reads are computed once. */
    private <T> Optional<T> on(LoadedTable rows, Finding finding, Function<Trial, T> work) {
        Query rule = finding.rule();
        return session.tables().using(rows, () -> session.queries()
                .sharing(
                        List.of(rule, rule),
                        limit,
                        runner -> Optional.ofNullable(
                                work.apply(new Trial(runner, SideBySide.on(session.engine()), finding)))));
    }

    private static List<Dial> dials(Finding finding) {
        List<Dial> dials = new ArrayList<>();
        for (Parameter parameter : finding.rule().header().parameters()) {
            Dial.of(parameter, finding.parameters().get(parameter.name())).ifPresent(dials::add);
        }
        return dials;
    }

    /** The entity is written as bytes, so that nothing in it is read as SQL. */
    private Optional<LoadedTable> ofEntity(Finding finding) {
        if (finding.entity() == null) {
            return Optional.empty();
        }
        String entity = "decode(unhex('"
                + HexFormat.of().formatHex(finding.entity().getBytes(StandardCharsets.UTF_8)) + "'), 'UTF-8')";
        String condition =
                switch (table.family()) {
                    case ACCESS -> "client = " + entity;
                    case FLOW -> "src_ip = " + entity + " OR dst_ip = " + entity;
                };
        return Optional.of(table.where(session.engine(), condition));
    }

    /** A finding's rule on some rows. */
    private record Trial(QueryRunner runner, SideBySide threads, Finding finding) {
        /** Whether these rows are all that the finding depends on, as far as its numbers tell. */
        boolean isFaithful() {
            return found(finding.parameters()).stream()
                    .filter(this::isSame)
                    .anyMatch(other -> other.events() == finding.events()
                            && Objects.equals(other.observed(), finding.observed())
                            && Objects.equals(other.expected(), finding.expected()));
        }

        List<Proposal> proposals(List<Dial> dials) {
            return threads.map(dials, this::proposal).stream()
                    .flatMap(Optional::stream)
                    .toList();
        }

        /** @param proposals of the entity's rows; null where these do not say what the whole table says */
        List<String> verified(List<Dial> dials, List<Proposal> proposals) {
            List<Proposal> all = proposals == null ? proposals(dials) : proposals;
            return all.stream()
                    .filter(proposal -> proposals == null || isSilent(proposal.dial(), proposal.value()))
                    .map(Proposal::spell)
                    .toList();
        }

        private Optional<Proposal> proposal(Dial dial) {
            return new LeastChange(dial, value -> isSilent(dial, value))
                    .among(reached())
                    .map(value -> new Proposal(dial, value));
        }

        private boolean isSilent(Dial dial, Object value) {
            Map<String, Object> parameters = new HashMap<>(finding.parameters());
            parameters.put(dial.parameter().name(), value);
            try {
                return found(parameters).stream().noneMatch(this::isSame);
            } catch (UserError e) {
                return false; // a value that the rule cannot run with is no change to propose
            }
        }

        private List<Finding> found(Map<String, Object> parameters) {
            return new FindingReader(finding.rule(), parameters).read(runner.run(finding.rule(), parameters));
        }

        /** With another parameter the times move a little. */
        private boolean isSame(Finding other) {
            return Objects.equals(finding.entity(), other.entity())
                    && Objects.equals(
                            finding.details().get("target"), other.details().get("target"))
                    && Folding.overlap(finding, other);
        }

        private List<Double> reached() {
            List<Double> numbers = new ArrayList<>();
            if (finding.observed() != null) {
                numbers.add(finding.observed());
            }
            numbers.add((double) finding.events());
            finding.details().values().forEach(value -> {
                if (value instanceof Number number) {
                    numbers.add(number.doubleValue());
                }
            });
            return numbers;
        }
    }
}
