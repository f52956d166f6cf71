package dev.logsift.function;

import java.util.List;
import java.util.Optional;

/**
 * A function of SQL that Spark lacks. Each is one class with a {@link FunctionCard} and an {@code @AutoService} entry, by
 * which it is found; nothing else lists them.
 *
 * <p>Arguments are texts. Where one of them is NULL the result is NULL; the same arguments always give the same result.
 */
public interface SqlFunction {
    /**
     * Makes what is called for each row; once for each place in a query.
     *
     * @param constants the arguments that are known before the query runs
     * @throws dev.logsift.text.UserError if one of these makes no sense
     */
    RowFunction prepare(FunctionContext context, List<Optional<String>> constants);

    default FunctionCard card() {
        return getClass().getAnnotation(FunctionCard.class);
    }

    /** What {@code help} says beside the card: how things stand in this session. */
    default Optional<String> status(FunctionContext context) {
        return Optional.empty();
    }
}
