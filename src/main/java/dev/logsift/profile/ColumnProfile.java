package dev.logsift.profile;

import java.util.List;

/**
 * What one column of a table holds.
 *
 * @param distinct the approximate number of different values
 * @param top the most frequent values with their counts; empty where there are too many different ones
 * @param shape a small drawing: counts over the range of a number or a time, or the share of the most frequent value
 */
public record ColumnProfile(
        String column,
        String type,
        long nulls,
        long distinct,
        Object min,
        Object max,
        List<String> top,
        String shape) {}
