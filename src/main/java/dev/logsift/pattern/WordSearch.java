package dev.logsift.pattern;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;

/**
 * Finds which of many words occur in a text, in one pass over it: the automaton of Aho and Corasick (1975), with every move in
 * one table. Words are ASCII in lower case, and found in capitals too; the characters that no word has are one column of the
 * table.
 */
final class WordSearch {
    private static final int ASCII = 128;
    private static final int ROOT = 0;

    private final byte[] columnOf = new byte[ASCII];
    private final int columns;
    /** By state, which is the place of its row here, and column. */
    private final int[] moves;
    /** What is found on arrival in a state, by its place; null for nothing. */
    private final BitSet[] found;

    /** @param words the words of each thing to find */
    WordSearch(List<List<String>> words) {
        this.columns = 1 + numberColumns(words);
        int states = 1
                + words.stream().flatMap(List::stream).mapToInt(String::length).sum();
        this.moves = new int[states * columns];
        this.found = new BitSet[states];
        int used = 1;
        for (int thing = 0; thing < words.size(); thing++) {
            for (String word : words.get(thing)) {
                used = add(word, thing, used);
            }
        }
        link();
        markArrivals();
    }

    /** Which things have a word in the text; null for none, as there is in most. */
    BitSet in(String text) {
        BitSet all = null;
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            state = c < ASCII ? moves[state + columnOf[c]] : ROOT;
            if (state < 0) {
                state = ~state;
                all = all == null ? new BitSet() : all;
                all.or(found[state / columns]);
            }
        }
        return all;
    }

    private int numberColumns(List<List<String>> words) {
        int[] letters = words.stream()
                .flatMap(List::stream)
                .flatMapToInt(String::chars)
                .distinct()
                .toArray();
        for (int i = 0; i < letters.length; i++) {
            columnOf[letters[i]] = (byte) (i + 1);
            columnOf[Character.toUpperCase(letters[i])] = (byte) (i + 1);
        }
        return letters.length;
    }

    private int add(String word, int thing, int used) {
        int next = used;
        int state = ROOT;
        for (int i = 0; i < word.length(); i++) {
            int move = state * columns + columnOf[word.charAt(i)];
            if (moves[move] == ROOT) {
                moves[move] = next++;
            }
            state = moves[move];
        }
        mark(state).set(thing);
        return next;
    }

    private BitSet mark(int state) {
        if (found[state] == null) {
            found[state] = new BitSet();
        }
        return found[state];
    }

    /** Where no word goes on, the longest end of what was read with which another one begins. Breadth first: ends are shorter. */
    private void link() {
        int[] shorter = new int[found.length];
        Queue<Integer> states = new ArrayDeque<>();
        Arrays.stream(moves, 0, columns).filter(state -> state != ROOT).forEach(states::add);
        while (!states.isEmpty()) {
            int state = states.remove();
            int fallback = shorter[state] * columns;
            if (found[shorter[state]] != null) {
                mark(state).or(found[shorter[state]]);
            }
            for (int column = 0; column < columns; column++) {
                int next = moves[state * columns + column];
                if (next == ROOT) {
                    moves[state * columns + column] = moves[fallback + column];
                } else {
                    shorter[next] = moves[fallback + column];
                    states.add(next);
                }
            }
        }
    }

    /** Moves become places of rows, for one multiplication less a character; negative ones where something is found. */
    private void markArrivals() {
        for (int move = 0; move < moves.length; move++) {
            int row = moves[move] * columns;
            moves[move] = found[moves[move]] == null ? row : ~row;
        }
    }
}
