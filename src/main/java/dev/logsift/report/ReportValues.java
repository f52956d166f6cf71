package dev.logsift.report;

import dev.logsift.output.text.ControlText;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleDate;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.Instant;
import java.util.Date;

/**
 * How values reach a template, shipped or the user's own: every text without hidden characters, so that no template
 * has to think of it (HTML escaping is FreeMarker's part), and instants as dates.
 */
final class ReportValues extends DefaultObjectWrapper {
    ReportValues() {
        super(Configuration.VERSION_2_3_34);
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value instanceof String text) {
            return new SimpleScalar(ControlText.escape(text));
        }
        if (value instanceof Instant instant) {
            return new SimpleDate(Date.from(instant), TemplateDateModel.DATETIME);
        }
        return super.wrap(value);
    }
}
