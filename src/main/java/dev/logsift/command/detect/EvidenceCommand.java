package dev.logsift.command.detect;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.Takes;
import dev.logsift.detect.evidence.Evidence;
import dev.logsift.engine.Result;
import dev.logsift.finding.Finding;
import dev.logsift.session.LastFindings;
import dev.logsift.session.Session;
import picocli.CommandLine.Parameters;

/** Shows the raw rows behind a finding, with file and byte offset. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "evidence",
        description = {
            "Show the rows of a finding",
            "The raw rows behind a finding of the last detect, of all findings folded into it, with file and byte offset."
        },
        footer = {"Examples:", "  detect --rule login_brute_force", "  evidence 1"})
public final class EvidenceCommand implements Command {
    @Parameters(index = "0", paramLabel = "N", description = "the finding's number in the list of 'detect'")
    @Takes(FindingNumbers.class)
    private int number;

    @Override
    public Result run(Session session) {
        LastFindings last = session.requireFindings();
        Finding finding = last.findings().require(number);
        return session.tables().using(last.table(), () -> Evidence.of(session, finding));
    }
}
