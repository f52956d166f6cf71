package dev.logsift.command.detect;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.RuleNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.command.operand.Typing;
import dev.logsift.detect.allow.AllowFile;
import dev.logsift.detect.allow.Allowance;
import dev.logsift.detect.rule.RulePattern;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.finding.Finding;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hides findings that are known to be harmless, and lists what is hidden. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "allow",
        description = {
            "Hide harmless findings",
            "Hides findings about an entity or a network from 'detect', with a reason; without one, lists what is hidden. "
                    + "They are kept in allow.yaml of the workspace."
        },
        footer = {
            "Examples:",
            "  allow 192.0.2.0/24 --rule vertical_scan --reason 'our own scanner' --owner ops --until 2099-12-31",
            "  allow"
        })
public final class AllowCommand implements Command {
    private static final List<Column> COLUMNS = List.of(
            Column.integer("n"),
            Column.text("entity"),
            Column.text("rule"),
            Column.text("reason"),
            Column.text("owner"),
            Column.text("until"),
            Column.text("added"),
            Column.integer("hidden"),
            Column.text("state"));

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ENTITY|CIDR",
            description = "an entity as 'detect' names it, or a network such as 10.0.0.0/8")
    @Takes(FoundEntities.class)
    private String entity;

    @Option(names = "--rule", paramLabel = "GLOB", description = "only what this rule finds, or rules such as '*_scan'")
    @Takes(RuleNames.class)
    private String rule;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why it is harmless; must be given")
    private String reason;

    @Option(names = "--owner", paramLabel = "NAME", description = "who answers for it")
    private String owner;

    @Option(names = "--until", paramLabel = "DATE", description = "the last day on which it holds; else for ever")
    private String until;

    @Override
    public Result run(Session session) {
        AllowFile file = new AllowFile(session.workspace().allowances());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        if (entity == null) {
            return list(file.read(), today);
        }
        Allowance allowance = new Allowance(
                entity,
                Optional.ofNullable(rule).map(pattern -> RulePattern.require(pattern, session.library())),
                requireReason(),
                Optional.ofNullable(owner),
                lastDay(today),
                today,
                0);
        file.add(allowance);
        List<String> notices = new ArrayList<>();
        notices.add("'detect' hides findings about " + entity
                + allowance.rule().map(pattern -> " by " + pattern.text()).orElse("")
                + allowance.until().map(day -> " until " + day).orElse("")
                + "; 'disallow " + file.read().size() + "' shows them again");
        boolean isUnknown = session.lastFindings()
                .filter(last -> last.findings().list().stream().noneMatch(allowance::isAbout))
                .isPresent();
        if (isUnknown) {
            notices.add("no finding of the last 'detect' is about " + entity);
        }
        return new Result.Done(notices);
    }

    private Result list(List<Allowance> allowances, LocalDate today) {
        if (Stream.of(rule, reason, owner, until).anyMatch(Objects::nonNull)) {
            throw UserError.usage("allow: whose findings to hide is missing")
                    .help("allow ENTITY|CIDR [--rule GLOB] --reason TEXT");
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Allowance each : allowances) {
            rows.add(Arrays.asList(
                    (long) rows.size() + 1,
                    each.entity(),
                    each.rule().map(RulePattern::text).orElse(null),
                    each.reason(),
                    each.owner().orElse(null),
                    each.until().map(LocalDate::toString).orElse(null),
                    each.added().toString(),
                    each.hidden(),
                    each.isInForce(today) ? "in force" : "expired"));
        }
        return new Result.Table(COLUMNS, Rows.of(rows))
                .withNotices(
                        rows.isEmpty() ? List.of("nothing is allowed so far: 'detect' shows all it finds") : List.of());
    }

    private String requireReason() {
        if (reason == null || reason.isBlank()) {
            throw UserError.usage("allow: the reason is missing")
                    .because("in a year nobody will know why the finding was hidden")
                    .help("add --reason TEXT");
        }
        return reason.strip();
    }

    private Optional<LocalDate> lastDay(LocalDate today) {
        if (until == null) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(until);
            if (day.isBefore(today)) {
                throw UserError.usage("allow: --until " + until + " is over").help("give today or a later day");
            }
            return Optional.of(day);
        } catch (DateTimeException e) {
            throw UserError.usage("allow: --until '" + until + "' is not a date")
                    .help("write it like 2026-12-31")
                    .causedBy(e);
        }
    }

    /** The entities of the last findings. */
    static final class FoundEntities implements Operand {
        @Override
        public Stream<Choice> choices(Typing typing) {
            return typing.session().lastFindings().stream()
                    .flatMap(last -> last.findings().list().stream())
                    .map(Finding::entity)
                    .filter(Objects::nonNull)
                    .distinct()
                    .map(Choice::of);
        }
    }
}
