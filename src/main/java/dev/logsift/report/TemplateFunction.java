package dev.logsift.report;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** A function of one argument that templates can call; a wrong argument is the template's mistake. */
@FunctionalInterface
interface TemplateFunction extends TemplateMethodModelEx {
    Object call(Object argument) throws TemplateModelException;

    @Override
    @SuppressWarnings("rawtypes") // FreeMarker's own signature
    default Object exec(List arguments) throws TemplateModelException {
        if (arguments.size() != 1) {
            throw new TemplateModelException("it takes one argument, not " + arguments.size());
        }
        return call(arguments.get(0));
    }

    static TemplateFunction ofText(Function<String, Object> function) {
        return argument -> {
            if (argument instanceof TemplateScalarModel text) {
                return function.apply(text.getAsString());
            }
            throw new TemplateModelException("its argument must be a text");
        };
    }

    static TemplateFunction ofNumber(DoubleFunction<Object> function) {
        return argument -> {
            if (argument instanceof TemplateNumberModel number) {
                return function.apply(number.getAsNumber().doubleValue());
            }
            throw new TemplateModelException("its argument must be a number");
        };
    }
}
