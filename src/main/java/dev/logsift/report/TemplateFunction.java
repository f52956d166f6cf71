package dev.logsift.report;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Functions that templates can call; a wrong argument is the template's mistake. */
final class TemplateFunction {
    private TemplateFunction() {}

    static TemplateMethodModelEx ofNothing(Supplier<Object> function) {
        return arguments -> {
            checkCount(arguments, 0);
            return function.get();
        };
    }

    static TemplateMethodModelEx ofText(Function<String, Object> function) {
        return arguments -> {
            checkCount(arguments, 1);
            if (arguments.get(0) instanceof TemplateScalarModel text) {
                return function.apply(text.getAsString());
            }
            throw new TemplateModelException("its argument must be a text");
        };
    }

    static TemplateMethodModelEx ofNumber(DoubleFunction<Object> function) {
        return arguments -> {
            checkCount(arguments, 1);
            if (arguments.get(0) instanceof TemplateNumberModel number) {
                return function.apply(number.getAsNumber().doubleValue());
            }
            throw new TemplateModelException("its argument must be a number");
        };
    }

    private static void checkCount(List<?> arguments, int expected) throws TemplateModelException {
        if (arguments.size() != expected) {
            throw new TemplateModelException("it takes " + expected + " arguments, not " + arguments.size());
        }
    }
}
