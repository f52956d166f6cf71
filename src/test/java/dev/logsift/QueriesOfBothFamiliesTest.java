package dev.logsift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file that asks either family, be it shipped or the user's own. */
class QueriesOfBothFamiliesTest {
    private static final String REQUESTS = "data/samples/access.log";
    private static final String FLOWS = "data/samples/flows.csv";

    @TempDir
    Path workspace;

    @Test
    void theNameAsksTheLogThatWasLoadedLastAndOlderNamesTheirFamilys() {
        String script = "run top_n limit=1; use access; run top_n limit=1; run flow_top_n limit=1;"
                + " run hour_of_week --on flow";
        ProgramRun run = ProgramRun.of(workspace, "--keep-going", "-e", script, "--quiet", REQUESTS, FLOWS);
        assertThat(run.out().lines().filter(line -> line.startsWith("rank") || line.startsWith("hour")))
                .containsExactly(
                        "rank,value,amount,share,cumulative_share,rows,first_seen,last_seen,values,hhi,gini",
                        "rank,value,amount,share,cumulative_share,requests,first_seen,last_seen,values,hhi,gini",
                        "rank,value,amount,share,cumulative_share,rows,first_seen,last_seen,values,hhi,gini",
                        "hour,weekday,hour_of_day,off_hours,rows,sources,packets,bytes,times,mean,off_hours_share");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void itIsListedOnce() {
        ProgramRun run = ProgramRun.of(workspace, "queries", "both", "time_profile");
        assertThat(run.out().lines().skip(1))
                .containsExactly("time_profile,both,query,shipped,,Traffic over time / Flows over time,ts,buckets=200");
    }

    @Test
    void whatReadsViewsOfBothFamiliesOnlyIsSavedForBoth() {
        String script = "SELECT count(*) AS n, count(DISTINCT source) AS sources FROM log_records;"
                + " save how_many --title 'How many'; run how_many; use access; run how_many";
        ProgramRun run = ProgramRun.of(workspace, "-e", script, "--quiet", REQUESTS, FLOWS);
        assertThat(workspace.resolve("queries/both/eda/how_many.sql")).isRegularFile();
        assertThat(run.out()).isEqualTo("n,sources\n10000,1051\nn,sources\n10000,1051\nn,sources\n10000,743\n");
    }

    @Test
    void aRuleOfBothFamiliesIsTestedAndRunOnEither() throws IOException {
        Path rules = Files.createDirectories(workspace.resolve("queries/both/rules"));
        Files.writeString(
                rules.resolve("busy.sql"),
                """
                /*
                title: Much from one place
                severity: low
                params:
                  most: {type: int, access: {default: 3}, flow: {default: 4}}
                */
                SELECT source AS entity, count(*) / (count(*) + CAST(:most AS DOUBLE)) AS score, count(*) AS events,
                  min(ts) AS first_seen, max(ts) AS last_seen, CAST(count(*) AS DOUBLE) AS observed,
                  CAST(:most AS DOUBLE) AS expected, 'busy' AS summary
                FROM log_records GROUP BY source HAVING count(*) > :most
                """);
        Files.writeString(
                rules.resolve("busy.test.yaml"),
                """
                cases:
                  - {name: four requests, family: access, rows: [{repeat: 4, client: 192.0.2.1}], fires: [192.0.2.1]}
                  - {name: three requests, family: access, rows: [{repeat: 3, client: 192.0.2.1}], silent: true}
                  - {name: five flows, family: flow, rows: [{repeat: 5, src_ip: 192.0.2.1}], fires: [192.0.2.1]}
                  - {name: four flows, family: flow, rows: [{repeat: 4, src_ip: 192.0.2.1}], silent: true}
                """);
        ProgramRun test = ProgramRun.of(workspace, "test", "busy");
        assertThat(test.err() + test.out()).contains("four requests", "five flows", "6 checks of 1 rule, 0 failed");
        assertThat(test.exitCode()).as(test.out() + test.err()).isZero();
        Path cases = rules.resolve("busy.test.yaml");
        Files.writeString(cases, Files.readString(cases).replace("family: flow", "family: flows"));
        assertThat(ProgramRun.of(workspace, "test", "busy").out()).contains("the key 'family' must be access or flow");
        for (String log : new String[] {REQUESTS, FLOWS}) {
            ProgramRun detect = ProgramRun.of(workspace, "detect", log, "--rule", "busy", "--output-format", "csv");
            assertThat(detect.out().lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(",busy,"));
        }
    }
}
