package dev.logsift.format.pattern;

import dev.logsift.format.field.LogField;
import dev.logsift.format.pattern.PatternPart.Value;
import java.util.List;

/**
 * One of the layouts of a format.
 *
 * @param padded whether more blanks than one may stand where the layout has one
 * @param growing whether servers add fields to it with the years, so that nothing but a word is the last one
 * @param olderFields how many of its fields the shortest older layout has
 */
record PatternLayout(List<PatternPart> parts, boolean padded, boolean growing, int olderFields) {
    /** A layout that stands for itself. */
    static PatternLayout of(List<PatternPart> parts, boolean padded) {
        return new PatternLayout(parts, padded, false, Integer.MAX_VALUE);
    }

    /** One of several layouts: those that are the beginning of another one are older. */
    static PatternLayout of(List<PatternPart> parts, boolean padded, List<List<PatternPart>> all) {
        boolean growing = all.stream().anyMatch(other -> isOlder(parts, other) || isOlder(other, parts));
        int olderFields = all.stream()
                .filter(other -> isOlder(other, parts))
                .mapToInt(other -> fields(other).size())
                .min()
                .orElse(Integer.MAX_VALUE);
        return new PatternLayout(parts, padded, growing, olderFields);
    }

    /** The fields of a layout, in order. */
    static List<LogField> fields(List<PatternPart> parts) {
        return parts.stream()
                .filter(Value.class::isInstance)
                .map(part -> ((Value) part).field())
                .toList();
    }

    private static boolean isOlder(List<PatternPart> one, List<PatternPart> other) {
        List<LogField> older = fields(one);
        List<LogField> newer = fields(other);
        return older.size() < newer.size() && older.equals(newer.subList(0, older.size()));
    }
}
