package dev.logsift.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What a statement answers. Commands return one and never print.
 *
 * <p>{@code notices} are for standard error: what was loaded, what was shortened, what was skipped.
 */
public sealed interface Result {
    List<String> notices();

    /** The name that the last result can be asked by: {@code SELECT * FROM _}. */
    String LAST = "_";

    /**
     * Rows for standard output, in the output format that the user chose.
     *
     * @param chart how the rows are drawn: kind, x, y; empty where nobody said
     */
    record Table(List<Column> columns, Rows rows, List<String> notices, Verdict verdict, Map<String, String> chart)
            implements Result {
        public Table(List<Column> columns, Rows rows) {
            this(columns, rows, List.of(), Verdict.CLEAN, Map.of());
        }

        /** The same table, but its rows are taken from there. */
        public Table withRows(Rows newRows) {
            return new Table(columns, newRows, notices, verdict, chart);
        }

        public Table withChart(Map<String, String> newChart) {
            return new Table(columns, rows, notices, verdict, newChart);
        }

        public Table withNotices(List<String> more) {
            return new Table(columns, rows, concatenate(notices, more), verdict, chart);
        }

        public Table withVerdict(Verdict newVerdict) {
            return new Table(columns, rows, notices, newVerdict, chart);
        }

        /** All rows in memory: for results that are small by their nature. */
        public List<List<Object>> collect() {
            List<List<Object>> all = new ArrayList<>();
            rows.iterator().forEachRemaining(all::add);
            return all;
        }

        public int indexOf(String column) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equals(column)) {
                    return i;
                }
            }
            throw new IllegalArgumentException("no column " + column + " in " + columns);
        }
    }

    /** Bytes for standard output as they are, whatever the output format: help, SQL text, generated lines. */
    record Text(Body body, List<String> notices) implements Result {
        public static Text of(String text) {
            byte[] bytes = (text.endsWith("\n") ? text : text + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return new Text(out -> out.write(bytes), List.of());
        }
    }

    /** A text for standard output in a language that a terminal shows in colours. */
    record Listing(Language language, String text, List<String> notices) implements Result {
        /** What a text is written in. */
        public enum Language {
            /** A query with its header. */
            SQL,
            /** Lines that were added and removed. */
            DIFF
        }
    }

    /** Nothing for standard output. */
    record Done(List<String> notices) implements Result {
        public static Done saying(String... notices) {
            return new Done(List.of(notices));
        }
    }

    /** The results of several statements; taking the next one runs the next statement. */
    record Sequence(Iterator<Result> results) implements Result {
        @Override
        public List<String> notices() {
            return List.of();
        }
    }

    /** Asks the shell itself to do something. */
    enum Signal implements Result {
        QUIT,
        CLEAR_SCREEN;

        @Override
        public List<String> notices() {
            return List.of();
        }
    }

    /** Writes itself out once. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Which exit code a result asks for, though it has rows to show. */
    enum Verdict {
        /** All well: 0. */
        CLEAN,
        /** Findings at or above the severity that was asked for: 3. */
        ALARM,
        /** A part of the work failed, and the notices say which: 1. */
        FAILED
    }

    private static List<String> concatenate(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
