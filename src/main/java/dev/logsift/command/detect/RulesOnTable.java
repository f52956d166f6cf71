package dev.logsift.command.detect;

import dev.logsift.command.operand.PathNames;
import dev.logsift.command.operand.RuleNames;
import dev.logsift.command.operand.TableNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.detect.Detection;
import dev.logsift.format.column.Family;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.session.load.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which rules are to run, and on which table. */
final class RulesOnTable {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TABLE",
            description = "a table, path or glob; else the table loaded last")
    @Takes({TableNames.class, PathNames.class})
    private String name;

    @Option(names = "--rule", paramLabel = "GLOB", description = "only rules of this name, such as '*_scan'")
    @Takes(RuleNames.class)
    private List<String> rules = new ArrayList<>();

    /** Names and globs; none for all rules. */
    List<String> rules() {
        return rules;
    }

    /** The table that is named, else the one loaded last, or, if the rules are of the other family only, that one's. */
    LoadedTable table(Session session) {
        if (name != null) {
            return session.tables().resolve(name);
        }
        LoadedTable last = session.tables().requireCurrent();
        return rules.isEmpty() || hasRules(session, last.family())
                ? last
                : ofOtherFamily(session).orElse(last);
    }

    private Optional<LoadedTable> ofOtherFamily(Session session) {
        Tables tables = session.tables();
        return Arrays.stream(Family.values())
                .filter(family -> hasRules(session, family))
                .flatMap(family -> tables.current(family).stream())
                .findFirst();
    }

    private boolean hasRules(Session session, Family family) {
        return Detection.of(session).hasRules(family, rules);
    }
}
