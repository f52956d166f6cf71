package dev.logsift.profile;

import dev.logsift.engine.Engine;
import java.util.List;
import java.util.Map;

/**
 * The lines of a table that could not be read, by reason.
 *
 * @param total how many there are
 * @param reasons the most frequent reasons first
 */
public record RejectProfile(long total, List<Reason> reasons) {
    private static final int LONGEST_LINE = 1_000;

    /**
     * Why some lines could not be read.
     *
     * @param file where the first of them is
     * @param offset the byte of the file at which it begins, or the number of the row of a columnar table; null where it is
     *     not known
     * @param line its beginning
     */
    public record Reason(String text, long count, String file, Long offset, String line) {}

    /** Profiles a view of rejects in one pass. */
    public static RejectProfile of(Engine engine, String view) {
        String first = "struct(file, offset)";
        String sql =
                """
                SELECT reason, count(*) AS n, min_by(file, %1$s), min_by(offset, %1$s), min_by(left(raw, :longest), %1$s)
                FROM `%2$s` GROUP BY reason ORDER BY n DESC, reason"""
                        .formatted(first, view);
        List<Reason> reasons = engine.sql(sql, Map.of("longest", LONGEST_LINE)).collect().stream()
                .map(RejectProfile::reason)
                .toList();
        return new RejectProfile(reasons.stream().mapToLong(Reason::count).sum(), reasons);
    }

    private static Reason reason(List<Object> row) {
        return new Reason(
                (String) row.get(0), (Long) row.get(1), (String) row.get(2), (Long) row.get(3), (String) row.get(4));
    }
}
