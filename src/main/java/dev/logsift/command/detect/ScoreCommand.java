package dev.logsift.command.detect;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.ColumnNames;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.PathNames;
import dev.logsift.command.operand.SeverityWords;
import dev.logsift.command.operand.Takes;
import dev.logsift.command.operand.Typing;
import dev.logsift.detect.Detection;
import dev.logsift.detect.DetectionOptions;
import dev.logsift.detect.DetectionRun;
import dev.logsift.detect.score.AttackScore;
import dev.logsift.detect.score.Labels;
import dev.logsift.detect.score.RuleScore;
import dev.logsift.detect.score.Score;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.engine.Type;
import dev.logsift.library.Severity;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.text.UserError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares what the rules find with what is known to be true. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "score",
        description = {
            "Score findings by labels",
            "Runs the rules and says of each labelled attack whether it was found, by whom and how soon, and of each rule how often"
                    + " it was right. What is labelled as benign counts as false from severity high on."
        },
        footer = {
            "Examples:",
            "  score data/samples/access.log --rule 'login_*'",
            "  score data/samples/flows.csv --labels attack_type --by attack --rule '*_scan'"
        })
public final class ScoreCommand implements Command {
    private static final List<Column> ATTACK_COLUMNS = List.of(
            Column.text("attack_id"),
            Column.text("attack"),
            Column.text("entity"),
            new Column("benign", Type.BOOLEAN, "BOOLEAN"),
            new Column("found", Type.BOOLEAN, "BOOLEAN"),
            Column.text("found_by"),
            Column.integer("alert_after_s"),
            Column.text("severity"),
            Column.integer("lines"));
    private static final List<Column> RULE_COLUMNS = List.of(
            Column.text("rule"),
            Column.integer("findings"),
            Column.integer("true_entities"),
            Column.integer("false_entities"),
            Column.integer("attacks_found"),
            Column.number("precision"),
            Column.number("recall"),
            Column.number("f1"));

    @Mixin
    private RulesOnTable target;

    @Option(
            names = "--labels",
            paramLabel = "COLUMN|FILE",
            description =
                    "a column such as label or attack_id, or a file as 'generate' writes it; else LOG.labels.csv beside the log")
    @Takes({ColumnNames.class, PathNames.class})
    private String labels;

    @Option(
            names = "--benign",
            paramLabel = "VALUE",
            description = "means no attack, beside NULL, '-', '0', normal, benign, background and the like")
    private List<String> benign = new ArrayList<>();

    @Option(names = "--min-severity", paramLabel = "S", description = "leave out findings below it")
    @Takes(SeverityWords.class)
    private String minimumSeverity = Severity.INFO.word();

    @Option(names = "--by", paramLabel = "WHAT", description = "one table only: rule or attack")
    @Takes(Tables.class)
    private String by;

    /** The two tables. */
    static final class Tables implements Operand {
        @Override
        public Stream<Choice> choices(Typing typing) {
            return Stream.of("rule", "attack").map(Choice::of);
        }
    }

    @Override
    public Result run(Session session) {
        if (by != null && !by.equals("rule") && !by.equals("attack")) {
            throw UserError.usage("cannot score by '" + by + "'").help("give rule or attack");
        }
        DetectionOptions options = new DetectionOptions(target.rules(), Severity.parse(minimumSeverity));
        LoadedTable table = target.table(session);
        Labels known = Labels.of(session, table, Optional.ofNullable(labels), benign);
        DetectionRun run = Detection.of(session).run(table, options);
        Score score = Score.of(known, run.findings());
        List<Result> tables = new ArrayList<>();
        if (!"rule".equals(by)) {
            tables.add(attacks(score));
        }
        if (!"attack".equals(by)) {
            tables.add(rules(score));
        }
        tables.set(tables.size() - 1, concluded((Result.Table) tables.get(tables.size() - 1), score, run));
        return tables.size() == 1 ? tables.get(0) : new Result.Sequence(tables.iterator());
    }

    private static Result.Table attacks(Score score) {
        return new Result.Table(
                ATTACK_COLUMNS,
                Rows.of(score.attacks().stream().map(ScoreCommand::row).toList()));
    }

    private static Result.Table rules(Score score) {
        return new Result.Table(
                RULE_COLUMNS,
                Rows.of(Stream.concat(score.rules().stream(), Stream.of(score.total()))
                        .map(ScoreCommand::row)
                        .toList()));
    }

    /** A rule that failed may have found what seems missed. */
    private static Result concluded(Result.Table table, Score score, DetectionRun run) {
        RuleScore total = score.total();
        List<String> notices = new ArrayList<>();
        run.failed()
                .forEach(failed -> notices.add(
                        "rule " + failed.name() + " failed: " + failed.error().describe()));
        notices.add(total.attacksFound() + " of " + total.attacks() + " attacks found; blamed falsely: "
                + total.falseEntities() + ", with severity high or above: "
                + score.falselyBlamed(Score.ALARMING).size());
        return table.withNotices(notices)
                .withVerdict(run.failed().isEmpty() ? Result.Verdict.CLEAN : Result.Verdict.FAILED);
    }

    private static List<Object> row(AttackScore attack) {
        return Arrays.asList(
                attack.id().isEmpty() ? null : attack.id(),
                attack.name(),
                attack.entity(),
                attack.isBenign().orElse(null),
                attack.isFound(),
                attack.isFound() ? String.join(", ", attack.rules()) : null,
                attack.firstAlertAfter().map(Duration::toSeconds).orElse(null),
                attack.severity().map(Severity::word).orElse(null),
                attack.lines());
    }

    private static List<Object> row(RuleScore rule) {
        return Arrays.asList(
                rule.rule(),
                (long) rule.alerts(),
                (long) rule.trueEntities(),
                (long) rule.falseEntities(),
                (long) rule.attacksFound(),
                rounded(rule.precision()),
                rounded(rule.recall()),
                rounded(rule.f1()));
    }

    private static Double rounded(Optional<Double> share) {
        return share.map(value -> Math.round(value * 1000) / 1000D).orElse(null);
    }
}
