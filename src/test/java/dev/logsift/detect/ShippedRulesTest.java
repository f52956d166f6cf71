package dev.logsift.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.SharedSpark;
import dev.logsift.detect.evidence.Evidence;
import dev.logsift.detect.test.RuleCase;
import dev.logsift.detect.test.RuleTests;
import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Result;
import dev.logsift.format.column.Family;
import dev.logsift.format.column.LogColumn;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryLibrary;
import dev.logsift.session.load.EmptyLog;
import dev.logsift.session.query.QueryRunner;
import dev.logsift.session.query.SideBySide;
import dev.logsift.text.UserError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Holds every shipped query to what it promises: rules to their cases, all of them to their headers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the columns of a query are asked for several times
class ShippedRulesTest {
    private final QueryLibrary library = QueryLibrary.open(List.of(SharedSpark.INSTALLATION.queries()));
    private final Engine engine = SharedSpark.engine().isolated();
    private Map<Query, Asked> columns;

    @TestFactory
    Stream<DynamicTest> everyRuleFiresAndStaysSilentAsItsCasesSayAndCouldFail() {
        List<QueryFile> rules = library.entries().stream()
                .filter(file -> file.kind() == Query.Kind.RULES)
                .toList();
        return new RuleTests(engine, library)
                .run(rules).stream()
                        .map(outcome -> DynamicTest.dynamicTest(
                                outcome.rule() + ": " + outcome.testCase(),
                                () -> assertThat(outcome.problem()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHasACaseThatFiresAndOneThatIsSilent() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> assertThat(RuleCase.of(rule).stream()
                        .map(testCase -> testCase.fires().isEmpty()))
                .contains(true, false)));
    }

    @TestFactory
    Stream<DynamicTest> everyQueryReadsAndReturnsTheColumnsOfItsHeader() {
        return library.entries().stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> checkHeader(file.query())));
    }

    @TestFactory
    Stream<DynamicTest> everyRulesEvidenceTakesOnlyWhatAFindingHas() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
            Map<String, Object> parameters = rule.header().defaults();
            String evidence = rule.header().evidence().orElseThrow();
            Set<String> markers = Evidence.markers(rule);
            assertThat(evidence).contains(":first_seen", ":last_seen");
            assertThat(evidence.contains(":entity") || columns(rule).stream().anyMatch(markers::contains))
                    .as("the rows are those of the entity, or of what the rule's own columns name")
                    .isTrue();
            assertThat(markers)
                    .allMatch(marker ->
                            parameters.containsKey(marker) || columns(rule).contains(marker));
        }));
    }

    private void checkHeader(Query query) {
        List<String> always = Stream.concat(
                        Family.named(query.family()).orElseThrow().columns().stream()
                                .map(LogColumn::name),
                        Stream.of("_file", "_offset", "_raw"))
                .toList();
        assertThat(always).containsAll(query.header().needs());
        assertThat(query.header().description()).isNotBlank();
        assertThat(query.header().tags()).isNotEmpty();
        List<String> columns = columns(query);
        if (!query.isRule()) {
            assertThat(columns)
                    .containsExactlyElementsOf(query.header().columns().keySet());
        }
        assertThat(columns)
                .containsAll(Stream.of("x", "y")
                        .map(query.header().chart()::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private List<String> columns(Query query) {
        if (columns == null) {
            List<Query> all = library.all();
            List<Asked> asked = SideBySide.on(engine).map(all, this::ask);
            columns = IntStream.range(0, all.size()).boxed().collect(Collectors.toMap(all::get, asked::get));
        }
        return columns.get(query).names();
    }

    /** What came of asking a query for its columns over an empty table: names, or the error. */
    private record Asked(List<String> found, UserError problem) {
        List<String> names() {
            if (problem != null) {
                throw problem;
            }
            return found;
        }
    }

    private Asked ask(Query query) {
        try {
            Engine own = engine.isolated();
            EmptyLog.createViews(own, Family.named(query.family()).orElseThrow());
            Result.Table result =
                    new QueryRunner(own, library).run(query, query.header().defaults());
            return new Asked(result.columns().stream().map(Column::name).toList(), null);
        } catch (UserError e) {
            return new Asked(List.of(), e);
        }
    }

    private Stream<Query> rules() {
        return library.entries().stream()
                .filter(file -> file.kind() == Query.Kind.RULES)
                .map(QueryFile::query);
    }
}
