package dev.logsift.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryLibraryTest {
    @TempDir
    Path root;

    private QueryLibrary library;

    @BeforeEach
    void openBothFolders() {
        library = QueryLibrary.open(List.of(root.resolve("own"), root.resolve("shipped")));
    }

    @Test
    void aQueryIsItsFile() throws IOException {
        Path file = write(
                "shipped/access/rules/burst.sql",
                """
                /*
                title: Burst
                severity: high
                tags: [attack.T1110]
                params:
                  window: {type: interval, default: 1 hour, help: how long}
                needs: [ts, status]
                chart: {kind: bar, x: client, y: n}
                */
                SELECT :window;
                """);
        Query query = library.require("burst");
        assertThat(query.family()).isEqualTo("access");
        assertThat(query.isRule()).isTrue();
        assertThat(query.userOwned()).isFalse();
        assertThat(query.file()).isEqualTo(file);
        assertThat(query.sql()).isEqualTo("SELECT :window");
        assertThat(query.header().severity()).hasValue(Severity.HIGH);
        assertThat(query.header().needs()).containsExactly("ts", "status");
        assertThat(query.header().chart()).containsEntry("y", "n");
        assertThat(query.header().defaults()).isEqualTo(Map.of("window", Duration.ofHours(1)));
    }

    @Test
    void aFileThatIsEditedAddedOrDeletedBesideUsIsSeen() throws IOException {
        write("shipped/access/eda/mix.sql", "/*\ntitle: t\n*/ SELECT 1");
        Path own = write("own/access/eda/own.sql", "/*\ntitle: t\n*/ SELECT 1");
        Query before = library.require("mix");
        library.refresh();
        assertThat(library.require("mix")).isSameAs(before);
        write("shipped/access/eda/mix.sql", "/*\ntitle: t\n*/ SELECT 12");
        write("own/access/eda/new.sql", "/*\ntitle: t\n*/ SELECT 3");
        Files.delete(own);
        library.refresh();
        assertThat(library.require("mix").sql()).isEqualTo("SELECT 12");
        assertThat(library.names()).containsExactlyInAnyOrder("mix", "new");
    }

    @Test
    void theUsersOwnQueryWinsOverTheShippedOne() throws IOException {
        write("shipped/access/eda/mix.sql", "/*\ntitle: shipped\n*/ SELECT 1");
        write("own/access/eda/mix.sql", "/*\ntitle: own\n*/ SELECT 2");
        assertThat(library.require("mix").sql()).isEqualTo("SELECT 2");
        assertThat(library.require("mix").userOwned()).isTrue();
        assertThat(library.all()).hasSize(1);
    }

    @Test
    void aBrokenFileDoesNotStopTheOthers() throws IOException {
        write("own/access/eda/broken.sql", "/*\ntitle: Broken\nparms: {}\n*/ SELECT 1");
        write("shipped/access/eda/good.sql", "/*\ntitle: Good\n*/ SELECT 1");
        assertThat(library.all()).extracting(Query::name).containsExactly("good");
        assertThat(library.names()).containsExactly("broken", "good");
        assertThatThrownBy(() -> library.require("broken")).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.getMessage()).isEqualTo("unknown key 'parms'");
            assertThat(error.place().orElseThrow()).endsWith("broken.sql, line 3, column 1\nparms: {}\n^");
            assertThat(error.help()).hasValue("did you mean 'params'?");
        });
    }

    @Test
    void brokenYamlNamesItsLineInTheFile() throws IOException {
        write("own/access/eda/broken.sql", "\n/*\ntitle: Broken\ntags: [a\n*/ SELECT 1");
        assertThatThrownBy(() -> library.require("broken")).isInstanceOfSatisfying(UserError.class, error -> assertThat(
                        error.place().orElseThrow())
                .contains("broken.sql, line "));
    }

    @Test
    void aFileWithoutHeaderSeverityOrSqlIsToldSo() throws IOException {
        write("own/access/eda/bare.sql", "SELECT 1");
        write("own/access/rules/mild.sql", "/*\ntitle: Mild\n*/ SELECT 1");
        write("own/access/eda/empty.sql", "/*\ntitle: Empty\n*/\n");
        assertThat(errorOf("bare")).isEqualTo("this query has no header");
        assertThat(errorOf("mild")).isEqualTo("this rule has no severity");
        assertThat(errorOf("empty")).isEqualTo("this query has no SQL below its header");
    }

    @Test
    void anUnknownNameGetsASuggestion() throws IOException {
        write("shipped/access/eda/status_mix.sql", "/*\ntitle: Mix\n*/ SELECT 1");
        assertThatThrownBy(() -> library.require("status_mx")).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.getMessage()).isEqualTo("unknown query 'status_mx'");
            assertThat(error.help()).hasValue("did you mean 'status_mix'?");
        });
    }

    @Test
    void anAliasFindsItsQuery() throws IOException {
        write("shipped/access/rules/burst.sql", "/*\ntitle: t\nseverity: low\naliases: [spike, peak]\n*/ SELECT 1");
        assertThat(library.require("peak").name()).isEqualTo("burst");
        assertThat(library.entry("burst").isCalled("spike"::equals)).isTrue();
        assertThat(library.names()).containsExactly("burst");
    }

    @Test
    void queriesOfTwoFamiliesMayShareAnAliasWhichTheLogTellsApart() throws IOException {
        write("shipped/access/eda/access_top.sql", "/*\ntitle: t\naliases: [top, flow_mix]\n*/ SELECT 1");
        write("shipped/flow/eda/flow_top.sql", "/*\ntitle: t\naliases: [top]\n*/ SELECT 1");
        write("shipped/flow/eda/flow_mix.sql", "/*\ntitle: t\n*/ SELECT 1");
        assertThat(library.entries()).allMatch(file -> file.error().isEmpty());
        assertThat(library.entry("top", "access").name()).isEqualTo("access_top");
        assertThat(library.entry("top", "flow").name()).isEqualTo("flow_top");
        assertThat(library.entry("top").name()).isEqualTo("access_top");
        assertThat(library.entry("flow_mix", "access").name()).isEqualTo("access_top");
        assertThat(library.entry("flow_mix").name()).isEqualTo("flow_mix");
    }

    @Test
    void aNameThatTwoFilesHaveIsAnErrorOfTheUsersOwnThatNamesBoth() throws IOException {
        Path shipped = write("shipped/access/eda/burst.sql", "/*\ntitle: t\naliases: [spike]\n*/ SELECT 1");
        Path own = write("own/access/eda/spike.sql", "/*\ntitle: t\n*/ SELECT 1");
        write("own/access/eda/peak.sql", "/*\ntitle: t\naliases: [burst]\n*/ SELECT 1");
        assertThat(library.entries().stream()
                        .filter(file -> file.error().isPresent())
                        .map(QueryFile::name))
                .containsExactly("peak", "spike");
        assertThat(library.entry("spike").error().orElseThrow()).satisfies(error -> {
            assertThat(error.getMessage()).isEqualTo("the name spike is taken");
            assertThat(error.place()).hasValue(own.toString());
            assertThat(error.reason()).hasValue("it is a name of " + shipped);
        });
    }

    @Test
    void anUnknownOrMissingParameterIsToldSo() throws IOException {
        write(
                "shipped/access/eda/top.sql",
                """
                /*
                title: Top
                params:
                  limit: {type: int, default: 10}
                  host: {type: string}
                */
                SELECT :limit, :host""");
        QueryHeader header = library.require("top").header();
        assertThat(header.bind(Map.of("host", "a", "limit", "5"))).isEqualTo(Map.of("host", "a", "limit", 5));
        assertThatThrownBy(() -> header.bind(Map.of("limt", "5")))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.help()).hasValue("did you mean 'limit'?"));
        assertThatThrownBy(() -> header.bind(Map.of("limit", "5"))).hasMessage("parameter host needs a value");
    }

    private static final String OF_BOTH =
            """
            /*
            title: Records
            access: {title: Requests, aliases: [requests]}
            flow: {aliases: [flows]}
            params:
              by: {type: string, access: {default: client, values: [client]}, flow: {default: proto, values: [proto]}}
              least: {type: int, default: 1}
            chart: {kind: bar, access: {y: requests}, flow: {y: n}}
            columns:
              n:      {access: {as: requests, unit: requests}, flow: {unit: rows}}
              errors: {access: {}}
              bytes:  {unit: bytes}
            */
            SELECT count(*) AS n, 0 AS errors, 0 AS bytes, 0 AS unasked FROM log_records
            """;

    @Test
    void aQueryOfBothFamiliesIsOneFileAndSaysWhatIsOfOneOnly() throws IOException {
        Path file = write("shipped/both/eda/records.sql", OF_BOTH);
        Query access = library.entry("records", "access").query();
        Query flow = library.entry("records", "flow").query();
        assertThat(List.of(access.file(), flow.file())).containsOnly(file);
        assertThat(library.names()).containsExactly("records");
        assertThat(access.header().title()).isEqualTo("Requests");
        assertThat(flow.header().title()).isEqualTo("Records");
        assertThat(access.header().defaults()).isEqualTo(Map.of("by", "client", "least", 1));
        assertThat(flow.header().defaults()).isEqualTo(Map.of("by", "proto", "least", 1));
        assertThat(access.header().chart()).isEqualTo(Map.of("kind", "bar", "y", "requests"));
        assertThat(access.header().columns().keySet()).containsExactly("requests", "errors", "bytes");
        assertThat(flow.header().columns().keySet()).containsExactly("n", "bytes");
        assertThat(access.sql())
                .startsWith("SELECT n AS requests, errors AS errors, bytes AS bytes FROM (\nSELECT count(*)");
        assertThat(flow.sql()).startsWith("SELECT n AS n, bytes AS bytes FROM (\nSELECT count(*)");
        assertThat(access.line()).as("line above the SQL").isEqualTo(13);
    }

    @Test
    void anAliasThatOneFamilyAloneHasMeansThatFamily() throws IOException {
        write("shipped/both/eda/records.sql", OF_BOTH);
        assertThat(library.entry("flows", "access").family()).isEqualTo("flow");
        assertThat(library.entry("requests", "flow").family()).isEqualTo("access");
        assertThat(library.entry("records").family()).isEqualTo("access");
    }

    @Test
    void aQueryOfBothFamiliesOfTheUsersOwnWinsForBothAndOneOfAFamilyForThatOne() throws IOException {
        write("shipped/both/eda/records.sql", OF_BOTH);
        write("own/flow/eda/records.sql", "/* title: Mine */ SELECT 1");
        assertThat(library.entry("records", "flow").query().header().title()).isEqualTo("Mine");
        assertThat(library.entry("records", "access").userOwned()).isFalse();
        write("own/both/eda/records.sql", "/* title: Ours */ SELECT 1");
        library.refresh();
        assertThat(library.entry("records", "access").query().header().title()).isEqualTo("Ours");
        assertThat(library.entry("records", "access").query().sql()).isEqualTo("SELECT 1");
        assertThat(library.entry("records", "flow").query().header().title()).isEqualTo("Mine");
    }

    @Test
    void aColumnOfAnyQueryCanBeShownByAnotherName() throws IOException {
        write("shipped/flow/eda/top.sql", "/*\ntitle: Top\ncolumns: {n: {as: rows}}\n*/\nSELECT 1 AS n");
        assertThat(library.require("top").sql()).isEqualTo("SELECT n AS rows FROM (\nSELECT 1 AS n\n)");
        assertThat(library.require("top").header().columns()).containsOnlyKeys("rows");
    }

    @Test
    void whatIsSaidForOneFamilyMustBeAMapping() throws IOException {
        write("shipped/both/eda/top.sql", "/*\ntitle: Top\nflow: rows\n*/\nSELECT 1");
        assertThat(library.entry("top", "access").error()).isEmpty();
        assertThat(library.entry("top", "flow").error().orElseThrow()).satisfies(error -> {
            assertThat(error).hasMessage("the key 'flow' must be a mapping, of what holds for flow logs only");
            assertThat(error.place().orElseThrow()).contains("top.sql, line 3");
        });
    }

    private String errorOf(String name) {
        return library.entry(name).error().orElseThrow().getMessage();
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
