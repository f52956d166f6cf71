package dev.logsift.output.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many terminal cells text takes: East Asian wide characters and emoji two, combining marks and what is joined to an emoji none. */
public final class DisplayWidth {
    /** All characters before it take one cell. */
    private static final int FIRST_MARK = 0x300;

    /** First and last of the ranges that Unicode's EastAsianWidth.txt calls W or F, neighbours joined. */
    private static final int[] WIDE = {
        0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab, 0x26bd, 0x26be,
        0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa,
        0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55,
        0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff,
        0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18aff, 0x1b000, 0x1b2ff, 0x1f004,
        0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f200, 0x1f320, 0x1f32d, 0x1f335, 0x1f337,
        0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8,
        0x1f43e, 0x1f440, 0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e, 0x1f550, 0x1f567, 0x1f57a,
        0x1f57a, 0x1f595, 0x1f596, 0x1f5a4, 0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0,
        0x1f6d2, 0x1f6d5, 0x1f6d7, 0x1f6dd, 0x1f6df, 0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f7f0,
        0x1f7f0, 0x1f90c, 0x1f93a, 0x1f93c, 0x1f945, 0x1f947, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd
    };

    /** Medial vowels and final consonants of Hangul, which stand inside the syllable before them. */
    private static final int FIRST_JOINING_JAMO = 0x1160;

    private static final int LAST_JOINING_JAMO = 0x11ff;
    private static final String EMOJI_STYLE = "\ufe0f";

    /** What is seen as one character: a letter with its marks, a flag, a family of emoji that are joined. */
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private DisplayWidth() {}

    /** The cells that a text without control characters takes. */
    public static int of(String text) {
        return isSimple(text)
                ? text.length()
                : CLUSTER.matcher(text)
                        .results()
                        .mapToInt(cluster -> ofCluster(cluster.group()))
                        .sum();
    }

    /** The text, cut to the cells there are, with an ellipsis as the last one where something was cut. */
    public static String cut(String text, int cells, String ellipsis) {
        if (of(text) <= cells) {
            return text;
        }
        return text.substring(0, fitting(text, cells - 1)) + ellipsis;
    }

    /** The text in lines of so many cells, broken between words; a word that is longer than a line is broken, too. */
    public static List<String> lines(String text, int cells) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        int end = lineEnd(rest, cells);
        while (end > 0) {
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
            end = lineEnd(rest, cells);
        }
        lines.add(rest);
        return lines;
    }

    /** Where the first line ends; 0 where there is but one, or where one character is wider than a line. */
    private static int lineEnd(String text, int cells) {
        if (of(text) <= cells) {
            return 0;
        }
        int most = fitting(text, cells);
        int blank = text.lastIndexOf(' ', most);
        return blank > 0 ? blank : most;
    }

    /** How many of the text's chars these cells have room for. */
    private static int fitting(String text, int cells) {
        if (isSimple(text)) {
            return Math.min(text.length(), cells);
        }
        Matcher cluster = CLUSTER.matcher(text);
        int width = 0;
        int end = 0;
        while (cluster.find() && width + ofCluster(cluster.group()) <= cells) {
            width += ofCluster(cluster.group());
            end = cluster.end();
        }
        return end;
    }

    /** The text with blanks behind it up to this many cells. */
    public static String padded(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - of(text)));
    }

    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_MARK) {
                return false;
            }
        }
        return true;
    }

    private static int ofCluster(String cluster) {
        int first = ofCharacter(cluster.codePointAt(0));
        return first == 2 || cluster.contains(EMOJI_STYLE)
                ? 2
                : cluster.codePoints().map(DisplayWidth::ofCharacter).sum();
    }

    private static int ofCharacter(int character) {
        if (character < FIRST_MARK) {
            return 1;
        }
        int type = Character.getType(character);
        boolean joins = character >= FIRST_JOINING_JAMO && character <= LAST_JOINING_JAMO;
        if (joins
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        int place = Arrays.binarySearch(WIDE, character);
        // Odd insertion points lie between a range's first and last; a hit is always in a range.
        boolean wide = place >= 0 || (-place - 1) % 2 == 1;
        return wide ? 2 : 1;
    }
}
