package dev.logsift.detect.rule;

import dev.logsift.engine.Engine;
import dev.logsift.engine.HeldView;
import dev.logsift.library.Query;
import dev.logsift.library.TimeText;
import dev.logsift.session.query.QueryRunner;
import dev.logsift.text.UserError;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which rules can say something about a table. */
final class Suitability {
    private final QueryRunner runner;
    private final String view;
    private final Coverage coverage;

    private Suitability(QueryRunner runner, String view, Coverage coverage) {
        this.runner = runner;
        this.view = view;
        this.coverage = coverage;
    }

    /** @param few the table's rows, where they lie in memory */
    static Suitability of(Engine engine, QueryRunner runner, String view, Optional<HeldView> few, List<Query> rules) {
        Set<String> needed = new TreeSet<>();
        rules.forEach(rule -> needed.addAll(needs(runner, rule)));
        long mostRows = rules.stream()
                .mapToLong(rule -> rule.header().minimumRows())
                .max()
                .orElse(0);
        boolean asksForHistory =
                rules.stream().anyMatch(rule -> !rule.header().minimumHistory().isZero());
        Coverage.Question question = new Coverage.Question(needed, mostRows, asksForHistory);
        return new Suitability(runner, view, Coverage.of(engine, view, few, question));
    }

    /** Why a rule cannot say anything about the table; empty if it can. */
    Optional<String> objection(Query rule) {
        if (coverage.rows() == 0) {
            return Optional.of("the table has no rows");
        }
        for (String column : needs(runner, rule)) {
            if (!coverage.columns().contains(column)) {
                return Optional.of("there is no column " + column + " in " + view);
            }
            if (!coverage.filled().contains(column)) {
                return Optional.of("the column " + column + " is NULL in every row");
            }
        }
        return tooSmall(rule);
    }

    private Optional<String> tooSmall(Query rule) {
        long minimum = rule.header().minimumRows();
        Duration span = rule.header().minimumHistory();
        if (coverage.rows() < minimum) {
            return Optional.of("the table has " + coverage.rows() + " rows, fewer than the " + minimum + " it needs");
        }
        return coverage.history().compareTo(span) < 0
                ? Optional.of("the table covers " + TimeText.about(coverage.history()) + ", less than the "
                        + TimeText.about(span) + " of history it needs")
                : Optional.empty();
    }

    /** A rule whose views read each other in a circle is told so when it runs. */
    private static Set<String> needs(QueryRunner runner, Query rule) {
        try {
            Set<String> needs = new LinkedHashSet<>();
            runner.neededColumns(rule).forEach(name -> needs.add(name.toLowerCase(Locale.ROOT)));
            return needs;
        } catch (UserError e) {
            return Set.of();
        }
    }
}
