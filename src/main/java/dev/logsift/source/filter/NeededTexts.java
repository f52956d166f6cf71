package dev.logsift.source.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.sources.And;
import org.apache.spark.sql.sources.EqualNullSafe;
import org.apache.spark.sql.sources.EqualTo;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.sources.In;
import org.apache.spark.sql.sources.Or;
import org.apache.spark.sql.sources.StringContains;
import org.apache.spark.sql.sources.StringEndsWith;
import org.apache.spark.sql.sources.StringStartsWith;

/**
 * Texts of which a line must hold one, as it stands or in escapes, or else its row does not meet a filter.
 *
 * @param anyOf none that is short, since many lines hold those; or nothing where every line must be read
 */
public record NeededTexts(List<String> anyOf) {
    private static final int SHORTEST = 3;
    private static final int MOST = 8;
    static final NeededTexts NONE = new NeededTexts(List.of());

    /** @param verbatim the columns whose values a line holds as they are, apart from escapes */
    public static NeededTexts of(List<Filter> filters, Predicate<String> verbatim) {
        return filters.stream().map(filter -> of(filter, verbatim)).reduce(NONE, NeededTexts::rarer);
    }

    boolean isEmpty() {
        return anyOf.isEmpty();
    }

    private static NeededTexts of(Filter filter, Predicate<String> verbatim) {
        if (filter instanceof And and) {
            return of(and.left(), verbatim).rarer(of(and.right(), verbatim));
        }
        if (filter instanceof Or or) {
            return of(or.left(), verbatim).or(of(or.right(), verbatim));
        }
        boolean ofOneVerbatim = filter.references().length == 1 && verbatim.test(filter.references()[0]);
        return ofOneVerbatim ? ofTexts(values(filter)) : NONE;
    }

    /** Of which a value that meets the filter holds one. */
    private static List<Object> values(Filter filter) {
        if (filter instanceof EqualTo test) {
            return Arrays.asList(test.value());
        }
        if (filter instanceof EqualNullSafe test) {
            return Arrays.asList(test.value());
        }
        if (filter instanceof In test) { // a value is never equal to the NULL among them
            return Arrays.stream(test.values()).filter(Objects::nonNull).toList();
        }
        if (filter instanceof StringStartsWith test) {
            return List.of(test.value());
        }
        if (filter instanceof StringEndsWith test) {
            return List.of(test.value());
        }
        return filter instanceof StringContains test ? List.of(test.value()) : List.of();
    }

    private static NeededTexts ofTexts(List<Object> values) {
        List<String> texts =
                values.stream().flatMap(value -> text(value).stream()).toList();
        return texts.size() == values.size() && texts.size() <= MOST ? new NeededTexts(texts) : NONE;
    }

    /** How a line spells a value; empty where there are several ways, none of which needs a backslash. */
    private static Optional<String> text(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return Optional.of(value.toString().replace("-", "")).filter(text -> text.length() >= SHORTEST);
        }
        return value instanceof String text && text.length() >= SHORTEST && isSpeltOneWay(text)
                ? Optional.of(text)
                : Optional.empty();
    }

    private static boolean isSpeltOneWay(String text) {
        return text.chars().noneMatch(c -> c == '"' || c == '\\' || c == '\n' || c == '\uFFFD');
    }

    private NeededTexts or(NeededTexts other) {
        List<String> both = new ArrayList<>(anyOf);
        both.addAll(other.anyOf);
        return isEmpty() || other.isEmpty() || both.size() > MOST ? NONE : new NeededTexts(both);
    }

    /** Of two conditions that must both be met, the one that fewer lines will meet: longer texts are rarer. */
    private NeededTexts rarer(NeededTexts other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return shortest() >= other.shortest() ? this : other;
    }

    private int shortest() {
        return anyOf.stream().mapToInt(String::length).min().orElse(0);
    }
}
