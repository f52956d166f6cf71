package dev.logsift.command.detect;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.Takes;
import dev.logsift.detect.evidence.Explanation;
import dev.logsift.detect.evidence.Silencing;
import dev.logsift.engine.Result;
import dev.logsift.finding.Finding;
import dev.logsift.session.LastFindings;
import dev.logsift.session.Session;
import picocli.CommandLine.Parameters;

/** Explains a finding: its numbers, the parts of its score, the rule's thresholds, and what would silence it. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "why",
        description = {
            "Explain a finding",
            "Observed and expected value, baseline, the parts of the score, thresholds, and the smallest change of each parameter "
                    + "that would silence it, tried by running the rule with it."
        },
        footer = {"Examples:", "  detect --rule login_brute_force", "  why 1"})
public final class WhyCommand implements Command {
    @Parameters(index = "0", paramLabel = "N", description = "the finding's number in the list of 'detect'")
    @Takes(FindingNumbers.class)
    private int number;

    @Override
    public Result run(Session session) {
        LastFindings last = session.requireFindings();
        Finding finding = last.findings().require(number);
        return Explanation.of(finding, new Silencing(session, last.table()).changes(finding));
    }
}
