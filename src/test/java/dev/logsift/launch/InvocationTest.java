package dev.logsift.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.command.CommandRegistry;
import dev.logsift.text.UserError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvocationTest {
    private static final String LOG = "src/test/resources/golden/access.log";

    @Test
    void theFirstWordThatIsACommandTakesTheRest() {
        Invocation invocation =
                parse("--quiet", "load", "a.log", "as", "x", "--workspace", "w", "--since", "2015-05-17");
        assertThat(invocation.command()).hasValue("load");
        assertThat(invocation.arguments()).containsExactly("a.log", "as", "x", "--since", "2015-05-17");
        assertThat(invocation.options().quiet).isTrue();
        assertThat(invocation.options().workspace).hasValue(Path.of("w"));
    }

    @Test
    void anOptionThatBothKnowBelongsToTheCommandBeforeAndBehindItsName() {
        Invocation invocation = parse("--quiet", "--log-format", "combined", "load", "a.log");
        assertThat(invocation.arguments()).containsExactly("--log-format", "combined", "a.log");
        assertThat(invocation.options().logFormat).isEmpty();
        assertThat(invocation.options().quiet).isTrue();
        assertThat(parse("--log-format", "combined", "detect", "a.log").options().logFormat)
                .hasValue("combined");
        assertThat(parse("generate", "access", "--to", "x.log").options().to).isEmpty();
        assertThat(parse("--to=x.html", "report", "a.log").arguments()).containsExactly("--to=x.html", "a.log");
        assertThat(parse("tables", "--to", "x.csv").options().to).hasValue(Path.of("x.csv"));
    }

    @Test
    void anOptionsValueIsNoCommandAndNoOption() {
        assertThat(parse("--workspace", "load", LOG).command()).isEmpty();
        assertThat(parse("load", "x", "--log-format", "--quiet").arguments()).contains("--quiet");
    }

    @Test
    void withStatementsAllWordsAreFiles() {
        Invocation invocation = parse("-e", "SELECT 1", LOG, "--param", "a=b=c", "load", "-e", "SELECT 2");
        assertThat(invocation.command()).isEmpty();
        assertThat(invocation.options().files).containsExactly(LOG, "load");
        assertThat(invocation.options().statements).containsExactly("SELECT 1", "SELECT 2");
        assertThat(invocation.options().parameters).isEqualTo(Map.of("a", "b=c"));
    }

    @Test
    void aDotBeginsACommandUnlessItIsAFile() {
        assertThat(parse(".load", "x").command()).hasValue("load");
        assertThat(parse(".gitignore").options().files).containsExactly(".gitignore");
        assertThat(parse("./" + LOG).options().files).containsExactly("./" + LOG);
    }

    @Test
    void afterTwoDashesNothingIsAnOption() {
        assertThat(parse("load", "--", "--quiet").arguments()).containsExactly("--", "--quiet");
        assertThat(parse("--", "--quiet").options().files).containsExactly("--quiet");
    }

    @Test
    void theWorkspaceIsAnOptionElseAVariableElseInTheUsersHome() {
        Map<String, String> environment = Map.of("LOGSIFT_HOME", "/of/variable");
        assertThat(parse("--workspace", "/of/option").options().workspace(environment))
                .isEqualTo(Path.of("/of/option"));
        assertThat(parse().options().workspace(environment)).isEqualTo(Path.of("/of/variable"));
        assertThat(parse().options().workspace(Map.of()))
                .isEqualTo(Path.of(System.getProperty("user.home"), ".logsift"));
    }

    @Test
    void aWordThatIsNoFileButNearlyACommandIsSaidSo() {
        assertThatThrownBy(() -> parse("repotr", LOG))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.help()).hasValue("did you mean 'report'?"));
        assertThat(parse("logs/2015.log").options().files).isEqualTo(List.of("logs/2015.log"));
    }

    @Test
    void aWordThatLooksLikeNoFileIsACommandThatThereIsNot() {
        assertThatThrownBy(() -> parse("frobnicate"))
                .hasMessage("unknown command 'frobnicate'")
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.isUsage()).isTrue());
    }

    @Test
    void wrongValuesOfOptionsAreToldInTheirOwnWords() {
        assertThatThrownBy(() -> parse("--catalog", "mem"))
                .hasMessageContaining("'--catalog'")
                .hasMessageContaining("hive, memory but was 'mem'");
        assertThatThrownBy(() -> parse("--param", "a"))
                .hasMessageStartingWith("value for option '--param' (NAME=VALUE)");
    }

    @Test
    void valuesOfParametersHaveTheTypeTheyLookLike() {
        assertThat(ParameterValues.parse(Map.of("n", "3"))).containsEntry("n", 3);
        assertThat(ParameterValues.parse(Map.of("n", "-30000000000"))).containsEntry("n", -30_000_000_000L);
        assertThat(ParameterValues.parse(Map.of("n", "0.25"))).containsEntry("n", 0.25);
        assertThat(ParameterValues.parse(Map.of("n", "TRUE"))).containsEntry("n", true);
        assertThat(ParameterValues.parse(Map.of("n", "007"))).containsEntry("n", "007");
        assertThat(ParameterValues.parse(Map.of("n", "'7'"))).containsEntry("n", "7");
        assertThat(ParameterValues.parse(Map.of("n", "1 hour"))).containsEntry("n", Duration.ofHours(1));
        assertThat(ParameterValues.parse(Map.of("n", "90s"))).containsEntry("n", Duration.ofSeconds(90));
        assertThat(ParameterValues.parse(Map.of("n", "'1 hour'"))).containsEntry("n", "1 hour");
        assertThat(ParameterValues.parse(Map.of("n", "post"))).containsEntry("n", "post");
        assertThatThrownBy(() -> ParameterValues.parse(Map.of("", "1"))).hasMessage("'' cannot name a parameter");
    }

    private static Invocation parse(String... args) {
        return Invocation.parse(args, new CommandRegistry());
    }
}
