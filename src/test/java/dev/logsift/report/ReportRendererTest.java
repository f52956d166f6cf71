package dev.logsift.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.format.column.Family;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportRendererTest {
    @TempDir
    Path folder;

    private final ReportRenderer renderer = new ReportRenderer();

    @ParameterizedTest
    @EnumSource(Family.class)
    void theOverviewServesEveryFamily(Family family) {
        assertThat(renderer.render(SampleReport.of(family)))
                .contains("10,000", "1,753", "2.7 GB", "2,747,282,740 bytes", "2015-05-17 10:00:00")
                .contains("99 % sure", "apache_combined", "2.4 MB")
                .contains("Password guessing", "login_brute_force", "slow_paths")
                .contains("2026-01-02 03:04:05 UTC", "1.2.3-test");
    }

    @Test
    void aSectionThatCouldNotRunSaysSo() {
        assertThat(renderer.render(SampleReport.of(Family.FLOW)))
                .contains("There is no query named flow_columns.", "What protocol_mix says.");
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void logTextIsInert(Family family) {
        String page = ownPart(renderer.render(SampleReport.of(family)));
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "<img", "onerror=alert(2)>\"")
                .contains("\\u202egpj.exe", "\\x1b[31mred\\x07", "\\u2028line", "\\x00")
                .doesNotContain("\u202E", "\u001b", "\u2028", "\u0007", "\u0000");
    }

    @Test
    void nothingIsFetchedAndOnlyScriptsWithTheNonceRun() {
        String page = renderer.render(SampleReport.of(Family.ACCESS));
        assertThat(page).contains("default-src 'none'").doesNotContain("@import", "url(http");
        assertThat(ownPart(page)).doesNotContainPattern("(?:src|href)=\"(?!#|data:)");
        String nonce = page.replaceFirst("(?s).*?'nonce-([^']+)'.*", "$1");
        assertThat(page.split("<script nonce=\"" + java.util.regex.Pattern.quote(nonce) + "\">", -1))
                .hasSize(3);
        assertThat(renderer.render(SampleReport.of(Family.ACCESS))).doesNotContain(nonce);
    }

    @Test
    void aTemplateOfTheUsersOwnDecidesWhatItShows() throws IOException {
        String page = render("<#-- title: Mine -->\n<#assign mix = query('status_mix')>"
                + "${mix.title}: <#list mix.rows as row>${row[0].text}=${row[1].text} </#list>${table.rows} ${bytes(table.bytes)}"
                + " ${findings().found?size} ${findings().found[0].entity}");
        assertThat(page.strip())
                .isEqualTo("Status mix: 200=9,126 404=213 304=445 500=3 10,000 2.4 MB 2 "
                        + "&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void theTemplateInTheManualWorks() throws IOException {
        String manual = Files.readString(Path.of("docs/reports.md"));
        String template = manual.replaceFirst("(?s).*?```\n(<#--.*?)```.*", "$1");
        assertThat(render(template)).contains("<h1>Who asks for what</h1>", "id=\"top_paths\"", "id=\"rejects\"");
    }

    @Test
    void aBrokenTemplateSaysWhichLineIsWrong() {
        assertThatThrownBy(() -> render("<#-- title: Mine -->\n\n${tabel.rows}"))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.place())
                            .hasValueSatisfying(place -> assertThat(place).endsWith("mine.ftlh, line 3"));
                    assertThat(error.reason())
                            .hasValueSatisfying(reason -> assertThat(reason).contains("tabel"));
                });
        assertThatThrownBy(() -> render("<#-- title: Mine -->\n<#if>"))
                .isInstanceOfSatisfying(UserError.class, error -> assertThat(error.place())
                        .hasValueSatisfying(place -> assertThat(place).endsWith("mine.ftlh, line 2")));
    }

    @Test
    void rulesDoNotRunForATemplateThatShowsNoFindings() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.ftlh"), "<#-- title: Mine -->${table.rows}");
        Report sample = SampleReport.of(Family.ACCESS);
        Once<ReportFindings> never = new Once<>(() -> {
            throw new AssertionError("the rules ran");
        });
        Report report = new Report(
                ReportTemplate.read(file, true), sample.table(), never, sample.sections(), sample.generatedAt(), "1");
        assertThat(renderer.render(report)).isEqualTo("10,000");
    }

    @Test
    void aFunctionCalledWronglyIsTheTemplatesMistake() {
        assertThatThrownBy(() -> render("<#-- title: Mine -->${bytes('x')}")).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> render("<#-- title: Mine -->${query()}")).isInstanceOf(UserError.class);
    }

    @Test
    void aTemplateCannotMakeObjectsOfItsOwn() {
        assertThatThrownBy(
                        () -> render("<#-- title: Mine -->\n${'freemarker.template.utility.Execute'?new()('touch x')}"))
                .isInstanceOf(UserError.class);
    }

    private String render(String template) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.ftlh"), template);
        return renderer.render(SampleReport.of(ReportTemplate.read(file, true), Family.ACCESS, SampleReport::section));
    }

    /** The page without ECharts and Logsift's own script. */
    private static String ownPart(String page) {
        return page.substring(0, page.indexOf("<script nonce="));
    }
}
