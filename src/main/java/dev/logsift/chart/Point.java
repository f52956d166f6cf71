package dev.logsift.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One value to draw.
 *
 * @param x null where the row has none
 * @param y NaN where the row has none
 */
public record Point(Object x, double y) {

    /** One a row; or one a distinct x with the number of its rows, where nothing else is to be drawn. */
    static List<Point> of(ChartPlan plan, List<List<Object>> rows) {
        return plan.y().map(y -> values(plan.x(), y, rows)).orElseGet(() -> counts(plan.x(), rows));
    }

    private static List<Point> values(int x, int y, List<List<Object>> rows) {
        List<Point> points = new ArrayList<>();
        for (List<Object> row : rows) {
            points.add(new Point(row.get(x), row.get(y) instanceof Number number ? number.doubleValue() : Double.NaN));
        }
        return points;
    }

    private static List<Point> counts(int x, List<List<Object>> rows) {
        Map<Object, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(Optional.ofNullable(row.get(x)), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Point(((Optional<?>) entry.getKey()).orElse(null), entry.getValue()))
                .toList();
    }

    boolean isDrawable() {
        return Double.isFinite(y);
    }

    /** The moment of x; empty where x is no time. */
    Optional<ZonedDateTime> time(ZoneId zone) {
        if (x instanceof Instant instant) {
            return Optional.of(instant.atZone(zone));
        }
        if (x instanceof LocalDateTime local) {
            return Optional.of(local.atZone(zone));
        }
        return x instanceof LocalDate date ? Optional.of(date.atStartOfDay(zone)) : Optional.empty();
    }
}
