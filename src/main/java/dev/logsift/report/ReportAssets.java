package dev.logsift.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The parts that every page carries in itself, from the classpath: ECharts, Logsift's own script and style. */
public final class ReportAssets {
    private static final String WEBJAR = "/META-INF/maven/org.webjars/echarts/pom.properties";

    /** Apache ECharts, in the version that the build put on the classpath. */
    public TemplateHTMLOutputModel getEcharts() {
        return markup("/META-INF/resources/webjars/echarts/" + echartsVersion() + "/echarts.min.js");
    }

    public TemplateHTMLOutputModel getScript() {
        return markup("kit/report.js");
    }

    public TemplateHTMLOutputModel getStyle() {
        return markup("kit/report.css");
    }

    private static String echartsVersion() {
        try (InputStream in = open(WEBJAR)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemplateHTMLOutputModel markup(String resource) {
        try (InputStream in = open(resource)) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = ReportAssets.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("not on the classpath: " + resource);
        }
        return in;
    }
}
