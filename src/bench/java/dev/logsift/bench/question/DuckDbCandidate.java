package dev.logsift.bench.question;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB in this process, through JDBC. */
abstract class DuckDbCandidate implements Candidate {
    private final Connection connection;

    DuckDbCandidate(int threads) {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            execute("SET threads = " + threads);
            execute("SET TimeZone = 'UTC'");
            execute("SET preserve_insertion_order = false"); // no question asks for the order of lines
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A query for the columns of {@code access}, each worked out only where it is asked for. */
    abstract String columnsOf(String quotedFile);

    @Override
    public final void open(Path log) throws SQLException {
        execute("CREATE OR REPLACE VIEW access AS "
                + columnsOf("'" + log.toString().replace("'", "''") + "'"));
    }

    @Override
    public final List<List<Object>> ask(Question question) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question.sql())) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<Object> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(result.getObject(i));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    @Override
    public final String version() {
        try {
            return "DuckDB " + connection.getMetaData().getDatabaseProductVersion() + " through JDBC";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public final void close() throws SQLException {
        connection.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
