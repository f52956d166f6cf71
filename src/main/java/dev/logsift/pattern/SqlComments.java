package dev.logsift.pattern;

/** Reads SQL as a database does: a comment is a blank, but what stands in MySQL's {@code /*!50000 ... } is run. */
final class SqlComments {
    private static final String BEGIN = "/*";
    private static final String END = "*/";

    private SqlComments() {}

    /** Linear in the text, whatever it is: each step begins behind the last one. */
    static String blank(String text) {
        int begin = text.indexOf(BEGIN);
        if (begin < 0) {
            return text;
        }
        StringBuilder sql = new StringBuilder(text.length());
        int done = 0;
        int end = text.indexOf(END, begin + 2);
        while (begin >= 0 && end >= 0) {
            sql.append(text, done, begin).append(' ').append(run(text, begin + 2, end));
            done = end + END.length();
            begin = text.indexOf(BEGIN, done);
            end = text.indexOf(END, begin + 2);
        }
        return sql.append(text, done, text.length()).toString();
    }

    /** What of a comment is run. */
    private static String run(String text, int begin, int end) {
        if (begin == end || text.charAt(begin) != '!') {
            return "";
        }
        int statement = begin + 1;
        while (Character.isDigit(text.charAt(statement))) {
            statement++;
        }
        return text.substring(statement, end) + " ";
    }
}
