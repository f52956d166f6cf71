package dev.logsift.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.SharedSpark;
import dev.logsift.engine.SqlFunction;
import dev.logsift.engine.SqlLanguage;
import dev.logsift.engine.SqlSetting;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparkLanguageTest {
    @Test
    void aFunctionIsCalledAsTheFirstLineOfItsUsageSays() {
        assertThat(SparkLanguage.usage(
                        "trim", "\n  trim(str) - Removes blanks. And more.\n  trim(BOTH FROM str) - Same.\n"))
                .hasValue(new SqlFunction("trim", "trim(str)", "Removes blanks."));
        assertThat(SparkLanguage.usage("count", "count([DISTINCT]\n expr[, expr...]) - Counts"))
                .hasValue(new SqlFunction("count", "count([DISTINCT] expr[, expr...])", "Counts"));
    }

    @Test
    void anOperatorIsNoFunctionAndOneWithoutUsageIs() {
        assertThat(SparkLanguage.usage("and", "expr1 and expr2 - Logical AND.")).isEmpty();
        assertThat(SparkLanguage.usage("mine", "N/A.")).hasValue(new SqlFunction("mine", "mine(...)", ""));
    }

    @Test
    void sparkTellsItsKeywordsFunctionsAndSettings() {
        SqlLanguage language = SharedSpark.engine().language();
        assertThat(language.keywords()).contains("SELECT", "LATERAL", "TABLESAMPLE");
        List<SqlFunction> functions = language.functions();
        assertThat(functions).hasSizeGreaterThan(300).allSatisfy(function -> assertThat(function.signature())
                .startsWithIgnoringCase(function.name())
                .doesNotContain("\n"));
        assertThat(functions)
                .extracting(SqlFunction::signature)
                .contains("date_trunc(fmt, ts)", "regexp_extract(str, regexp[, idx])");
        assertThat(functions).extracting(SqlFunction::name).doesNotContain("and", "between", "+");
        assertThat(language.settings())
                .extracting(SqlSetting::name)
                .contains("spark.sql.shuffle.partitions", "spark.sql.ansi.enabled");
    }

    @Test
    void theFirstRowsAndTheNamesOfViews() {
        var engine = SharedSpark.engine().isolated();
        engine.sql("CREATE TEMPORARY VIEW some_numbers AS SELECT id FROM range(100)");
        assertThat(engine.views()).contains("some_numbers");
        assertThat(engine.first("SELECT id FROM some_numbers ORDER BY id", 2))
                .containsExactly(List.of(0L), List.of(1L));
    }
}
