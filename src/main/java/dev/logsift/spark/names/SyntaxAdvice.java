package dev.logsift.spark.names;

import dev.logsift.text.Suggestion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a syntax error may come from: Spark names the place where it gave up, mostly a word or two too late. */
final class SyntaxAdvice {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    /** The words that statements are built of; more would make good names into misspelt keywords. */
    private static final List<String> KEYWORDS = List.of(
            ("SELECT DISTINCT FROM WHERE GROUP BY HAVING ORDER LIMIT OFFSET JOIN LEFT RIGHT INNER OUTER CROSS UNION"
                            + " EXCEPT INTERSECT WITH CASE WHEN THEN ELSE END BETWEEN INSERT INTO VALUES CREATE TABLE VIEW DROP"
                            + " OVER PARTITION")
                    .split(" "));

    private SyntaxAdvice() {}

    /** @param place where the parser gave up, from 0 */
    static Optional<String> at(String statement, int place) {
        return wordsUpTo(statement, place).stream()
                .map(SyntaxAdvice::misspelt)
                .flatMap(Optional::stream)
                .findFirst()
                .map(keyword -> "did you mean " + keyword + "?");
    }

    /** The word at the place and the two before it, nearest first. */
    private static List<String> wordsUpTo(String statement, int place) {
        Deque<String> words = new ArrayDeque<>();
        Matcher word = WORD.matcher(statement);
        while (word.find() && word.start() <= place) {
            words.addFirst(word.group().toUpperCase(Locale.ROOT));
        }
        return words.stream().limit(3).toList();
    }

    private static Optional<String> misspelt(String word) {
        return KEYWORDS.contains(word) || word.length() < 4 ? Optional.empty() : Suggestion.nearest(word, KEYWORDS);
    }
}
