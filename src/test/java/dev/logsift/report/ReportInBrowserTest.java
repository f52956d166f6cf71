package dev.logsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.column.Family;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader sees of a report, and what the page tries to do. */
class ReportInBrowserTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Family.class)
    void chartsAreDrawnAndNothingElseHappens(Family family) throws Exception {
        String page = new ReportRenderer().render(SampleReport.of(family));
        HeadlessChromium.Opened opened = open(page);
        int charts = page.split("<figure class=\"chart\"", -1).length - 1;
        assertThat(charts).isGreaterThan(4);
        assertThat(opened.dom().split("<svg ", -1)).hasSize(charts + 1);
        assertThat(opened.dom()).contains("aria-label=\"Chart: Status mix.").doesNotContain("<figcaption>No chart");
        assertThat(opened.requests()).isEmpty();
        assertThat(opened.console()).isEmpty();
    }

    @Test
    void aChartThatCannotBeDrawnSaysWhy() throws Exception {
        Section odd = SampleReport.named("odd", "spiral", "GET", "HEAD");
        Report report = SampleReport.of(SampleReport.shipped("overview"), Family.ACCESS, name -> odd);
        assertThat(open(new ReportRenderer().render(report)).dom())
                .contains("No chart: 'spiral' is none of bar, hbar, line, area, pie, donut, histogram, heat, heatmap.");
    }

    /** Without this the first test could not fail. */
    @Test
    void aPageThatFetchesAndFailsIsCaught() throws Exception {
        HeadlessChromium.Opened opened =
                open("<img src=\"http://evil.example/a.png\"><script>console.error('x'); </script>");
        assertThat(opened.requests()).contains("http://evil.example/a.png");
        assertThat(opened.console()).isNotEmpty();
    }

    private HeadlessChromium.Opened open(String page) throws Exception {
        HeadlessChromium chromium = new HeadlessChromium(folder);
        return chromium.open(Files.writeString(folder.resolve("report.html"), page));
    }
}
