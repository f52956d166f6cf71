package dev.logsift.spark;

import dev.logsift.engine.SqlFunction;
import dev.logsift.engine.SqlLanguage;
import dev.logsift.engine.SqlSetting;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.util.SQLKeywordUtils;
import scala.collection.JavaConverters;

/** The words of Spark's SQL, as its parser, its function registry and its configuration tell them. */
final class SparkLanguage implements SqlLanguage {
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern SENTENCE = Pattern.compile("(.*?[.])(\\s.*)?", Pattern.DOTALL);

    private final SparkSession spark;

    SparkLanguage(SparkSession spark) {
        this.spark = spark;
    }

    @Override
    public List<String> keywords() {
        return JavaConverters.seqAsJavaList(SQLKeywordUtils.keywords()).stream()
                .map(word -> word.toUpperCase(Locale.ROOT))
                .toList();
    }

    @Override
    public List<SqlFunction> functions() {
        FunctionRegistry registry = spark.sessionState().functionRegistry();
        return JavaConverters.seqAsJavaList(registry.listFunction()).stream()
                .map(FunctionIdentifier::funcName)
                .filter(name -> NAME.matcher(name).matches())
                .distinct()
                .map(name -> function(name, registry.lookupFunction(new FunctionIdentifier(name))))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(SqlFunction::name))
                .toList();
    }

    @Override
    public List<SqlSetting> settings() {
        return JavaConverters.seqAsJavaList(spark.sessionState().conf().getAllDefinedConfs()).stream()
                .map(setting -> new SqlSetting(setting._1(), firstSentence(setting._3())))
                .sorted(Comparator.comparing(SqlSetting::name))
                .toList();
    }

    private static Optional<SqlFunction> function(String name, scala.Option<ExpressionInfo> info) {
        String usage =
                info.isDefined() && info.get().getUsage() != null ? info.get().getUsage() : "";
        return usage(name, usage);
    }

    /**
     * What a usage text says; the first way to call the function counts. Nothing for an operator, whose text shows
     * operands around it and no call.
     */
    static Optional<SqlFunction> usage(String name, String usage) {
        Matcher call = Pattern.compile("(?is)\\b" + name + "\\s*(\\(.*?\\))\\s+-\\s+(.*)")
                .matcher(usage);
        if (call.find()) {
            return Optional.of(new SqlFunction(name, name + oneLine(call.group(1)), firstSentence(call.group(2))));
        }
        boolean operator = !usage.isBlank() && !usage.contains("N/A");
        return operator ? Optional.empty() : Optional.of(new SqlFunction(name, name + "(...)", ""));
    }

    private static String firstSentence(String text) {
        String line = oneLine(text);
        Matcher sentence = SENTENCE.matcher(line);
        return sentence.matches() ? sentence.group(1) : line;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
