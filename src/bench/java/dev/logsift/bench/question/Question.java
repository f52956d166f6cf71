package dev.logsift.bench.question;

import java.util.List;

/**
 * What everybody is asked.
 *
 * @param sql over a view {@code access} with the columns ts, client, path, status and bytes, which Spark and DuckDB
 *     both understand
 */
public record Question(String title, String sql) {
    static final Question COUNT = new Question("count", "SELECT count(*) FROM access");

    static final Question BY_STATUS = new Question(
            "by status, sum of bytes",
            "SELECT status, count(*) AS requests, sum(bytes) AS bytes FROM access GROUP BY status ORDER BY status");

    static final Question TOP_CLIENTS = new Question(
            "top 10 clients",
            "SELECT client, count(*) AS requests FROM access GROUP BY client ORDER BY requests DESC, client LIMIT 10");

    static final Question TOP_PATHS = new Question(
            "top 10 paths, distinct clients",
            "SELECT path, count(*) AS requests, count(DISTINCT client) AS clients FROM access GROUP BY path"
                    + " ORDER BY requests DESC, path LIMIT 10");

    static final Question PER_HOUR = new Question(
            "requests per hour",
            "SELECT date_trunc('hour', ts) AS hour, count(*) AS requests FROM access"
                    + " GROUP BY date_trunc('hour', ts) ORDER BY hour");

    public static final List<Question> ALL = List.of(COUNT, BY_STATUS, TOP_CLIENTS, TOP_PATHS, PER_HOUR);

    @Override
    public String toString() {
        return title;
    }
}
