package dev.logsift.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TablesReadTest {
    @Test
    void tablesStandBehindFromJoinAndTable() {
        assertThat(TablesRead.in("SELECT a, b FROM x JOIN `Y` ON x.a = y.a LEFT JOIN (TABLE z) AS t USING (a)"))
                .containsExactly("x", "y", "z");
    }

    @Test
    void aListOfTablesIsReadToItsEnd() {
        assertThat(TablesRead.in(
                        "SELECT a FROM x AS one, (SELECT p, q FROM y WHERE r IN (1, s)) two, z WHERE a IN (b, c)"))
                .containsExactly("x", "y", "z");
    }

    @Test
    void columnsTextsAndCommentsAreNoTables() {
        assertThat(TablesRead.in("SELECT x, 'FROM y', \"FROM \\\" z\" /* FROM v */ FROM a -- FROM w\nORDER BY u, t"))
                .containsExactly("a");
    }

    @Test
    void aNameThatWithDefinesIsATableOnlyBeforeAndInItsOwnDefinition() {
        assertThat(TablesRead.in("WITH tries AS (SELECT * FROM flow), hosts AS (SELECT * FROM hosts JOIN tries)"
                        + " SELECT * FROM hosts, tries"))
                .containsExactly("flow", "hosts");
    }
}
