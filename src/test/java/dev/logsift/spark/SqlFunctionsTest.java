package dev.logsift.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Result;
import dev.logsift.function.FunctionCard;
import dev.logsift.function.FunctionCatalog;
import dev.logsift.function.SqlFunction;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL functions where they are used: in queries. What each does is tested beside it, without Spark. */
class SqlFunctionsTest {
    private final Engine engine = SharedSpark.engine();

    @Test
    void eachExampleGivesWhatItsCardSays() {
        List<FunctionCard.Example> examples = new FunctionCatalog()
                .all().stream()
                        .map(SqlFunction::card)
                        .flatMap(card -> Stream.of(card.examples()))
                        .toList();
        String query = examples.stream()
                .map(example -> "cast(" + example.call() + " AS STRING)")
                .collect(Collectors.joining(", ", "SELECT ", ""));
        assertThat(row(engine, query))
                .isEqualTo(examples.stream()
                        .map(example -> example.gives().equals("NULL") ? null : example.gives())
                        .toList());
    }

    @Test
    void rowsGoThroughAllOfThem() {
        String query =
                """
                SELECT count_if(cidr_match(address, cidr)), count_if(ip_class(address) = 'name'), max(entropy(address)) > 1,
                       count_if(matches_any(target, :list)), count(country(address)), first(agent(address)),
                       array_agg(path_shape(target)), flatten(array_agg(pattern_matches(target, :list)))
                FROM VALUES ('10.0.0.1', '10.0.0.0/8', '/user/17'), ('EXT_SERVER', 'nonsense', '/?a=1 union select 2'),
                            (NULL, NULL, NULL) AS t(address, cidr, target)
                """;
        assertThat(row(engine.isolated(), query, Map.of("list", "sql_injection"))
                        .subList(0, 5))
                .containsExactly(1L, 1L, true, 1L, 0L);
    }

    @Test
    void networksComeAsAnArrayToo() {
        String query = "SELECT count_if(cidr_match(address, :inside)), count_if(cidr_match(address, array('::1')))"
                + " FROM VALUES ('10.0.0.1'), ('192.168.1.1'), ('192.0.2.1') AS t(address)";
        assertThat(row(engine.isolated(), query, Map.of("inside", new String[] {"10.0.0.0/8", "192.168.0.0/16"})))
                .containsExactly(2L, 0L);
        assertError("SELECT cidr_match('::1', array('::/0', 'LAN'))", "'LAN' is no network");
    }

    @Test
    void nullInIsNullOutAndColumnsAreNamedAfterTheCall() {
        String calls = new FunctionCatalog()
                .all().stream()
                        .map(function -> function.card().name()
                                + (function.card().arguments().length == 1 ? "(NULL)" : "(NULL, 'bots')"))
                        .filter(call -> !call.startsWith("cidr_match"))
                        .collect(Collectors.joining(", "));
        assertThat(row(engine, "SELECT " + calls + ", cidr_match(NULL, '::/0'), cidr_match('::1', NULL)"))
                .containsOnlyNulls();
        Result.Table table = engine.sql("SELECT ip_class(address) FROM VALUES ('a') AS t(address)");
        assertThat(table.columns().get(0).name()).isEqualTo("ip_class(address)");
    }

    @Test
    void wrongCallsAreErrorsBeforeAnyRowIsRead() {
        assertError("SELECT cidr_match('a', '10.0.0.0/99')", "'10.0.0.0/99' is no network");
        assertError("SELECT ip_class()", "ip_class takes ip_class(address), not 0 arguments");
        assertError("SELECT ip_class(array(1))", "ip_class takes text, not ARRAY<INT>");
        assertError("SELECT matches_any('a', 'sql_injektion')", "unknown list of patterns 'sql_injektion'");
        assertError("SELECT matches_any('a', x) FROM VALUES ('b') AS t(x)", "the list of patterns must be a constant");
    }

    @Test
    void describeFunctionKnowsThem() {
        assertThat(rows(engine, "DESCRIBE FUNCTION path_shape", Map.of()).toString())
                .contains("path_shape(path) - A path with {id}");
    }

    private void assertError(String query, String message) {
        assertThatThrownBy(() -> engine.sql(query))
                .isInstanceOf(UserError.class)
                .hasMessage(message);
    }

    private static List<Object> row(Engine engine, String query) {
        return row(engine, query, Map.of());
    }

    private static List<Object> row(Engine engine, String query, Map<String, Object> parameters) {
        return rows(engine, query, parameters).get(0);
    }

    private static List<List<Object>> rows(Engine engine, String query, Map<String, Object> parameters) {
        List<List<Object>> rows = new ArrayList<>();
        engine.sql(query, parameters).rows().iterator().forEachRemaining(rows::add);
        return rows;
    }
}
