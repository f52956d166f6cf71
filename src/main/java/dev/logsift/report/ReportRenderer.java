package dev.logsift.report;

import dev.logsift.text.ByteSize;
import dev.logsift.text.UserError;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** Makes the HTML of a report from its template. */
public final class ReportRenderer {
    private static final int NONCE_BYTES = 18;

    public String render(Report report) {
        ReportTemplate template = report.template();
        StringWriter page = new StringWriter();
        try {
            configuration(template)
                    .getTemplate(template.file().getFileName().toString())
                    .process(model(report), page);
        } catch (ParseException e) {
            throw broken(template, e, e.getEditorMessage(), e.getLineNumber());
        } catch (TemplateException e) {
            rethrowWhatCameFromBelow(e);
            throw broken(template, e, e.getMessageWithoutStackTop(), e.getLineNumber());
        } catch (IOException e) {
            throw broken(template, e, e.getMessage(), null);
        }
        return page.toString();
    }

    private static Configuration configuration(ReportTemplate template) throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {
            new FileTemplateLoader(template.file().toAbsolutePath().getParent().toFile(), true),
            new ClassTemplateLoader(ReportRenderer.class, "")
        }));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ENGLISH);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setDateTimeFormat("yyyy-MM-dd HH:mm:ss");
        configuration.setNumberFormat(",##0.##");
        configuration.setObjectWrapper(new ReportValues());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        return configuration;
    }

    private static Map<String, Object> model(Report report) {
        Map<String, Object> model = new HashMap<>();
        model.put("query", TemplateFunction.ofText(name -> report.sections().run(name)));
        model.put("bytes", TemplateFunction.ofNumber(ByteSize::of));
        model.put("table", report.table());
        model.put("findings", TemplateFunction.ofNothing(report.findings()::get));
        model.put("template", report.template());
        model.put("generatedAt", report.generatedAt());
        model.put("version", report.version());
        model.put("assets", new ReportAssets());
        model.put("nonce", nonce());
        return model;
    }

    /** Lets this page's own scripts run and no other: unknown to whoever wrote the log. */
    private static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** What a query or Logsift itself threw through the template: cancelled, or a bug. */
    private static void rethrowWhatCameFromBelow(TemplateException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RuntimeException thrown) {
                throw thrown;
            }
        }
    }

    private static UserError broken(ReportTemplate template, Exception e, String reason, Integer line) {
        String text = String.valueOf(reason).replaceAll("(?s)\\n----.*", "").replaceAll("\\s*\\n\\s*", " ");
        return UserError.of("the report template " + template.name() + " does not work")
                .at(template.file() + (line == null ? "" : ", line " + line))
                .because(text)
                .help("docs/reports.md says what a template can use")
                .causedBy(e);
    }
}
