package dev.logsift.shell.highlight;

import dev.logsift.interpreter.SqlToken;
import dev.logsift.interpreter.SqlToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The brackets of a statement: which belong together, and which close nothing. */
final class Brackets {
    private static final String OPENING = "([";
    private static final String CLOSING = ")]";

    private Brackets() {}

    /** The pair that the cursor is at, and every closing bracket that has no opening one. */
    static List<Run> runs(String text, List<SqlToken> tokens, int cursor) {
        List<Run> runs = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (SqlToken token : tokens) {
            if (token.kind() != Kind.SYMBOL) {
                continue;
            }
            int place = token.start();
            if (OPENING.indexOf(text.charAt(place)) >= 0) {
                open.push(place);
            } else if (CLOSING.indexOf(text.charAt(place)) >= 0) {
                runs.addAll(close(text, open, place, cursor));
            }
        }
        return runs;
    }

    private static List<Run> close(String text, Deque<Integer> open, int place, int cursor) {
        boolean fits =
                !open.isEmpty() && OPENING.indexOf(text.charAt(open.peek())) == CLOSING.indexOf(text.charAt(place));
        if (!fits) {
            return List.of(one(place, Role.WRONG));
        }
        int opening = open.pop();
        return isAt(cursor, opening) || isAt(cursor, place)
                ? List.of(one(opening, Role.BRACKET), one(place, Role.BRACKET))
                : List.of();
    }

    /** On the bracket, or just behind it as after typing it. */
    private static boolean isAt(int cursor, int place) {
        return cursor == place || cursor == place + 1;
    }

    private static Run one(int place, Role role) {
        return new Run(place, place + 1, role);
    }
}
