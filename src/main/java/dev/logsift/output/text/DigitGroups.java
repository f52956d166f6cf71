package dev.logsift.output.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How thousands are told apart in the numbers of a table on a terminal.
 *
 * <p>A comma makes text of a number: what is copied from the screen no longer goes into a query. So by default the last
 * digit of the thousands, millions and so on is underlined, as ClickHouse's client does it.
 */
public enum DigitGroups {
    OFF,
    UNDERLINE,
    COMMA;

    /** The place behind which three, six ... digits follow. */
    private static final Pattern GROUP_END = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+(?!\\d))");

    private static final Pattern GROUP_LAST_DIGIT = Pattern.compile("\\d(?=(?:\\d{3})+(?!\\d))");
    private static final int LONGEST_WITHOUT = 4;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number as it is laid out: with commas where these are wanted. */
    public String text(String number) {
        return this == COMMA ? inWhole(number, whole -> GROUP_END.matcher(whole).replaceAll(",")) : number;
    }

    /** The laid-out number as it is sent to the screen. */
    public String styled(String number, Screen screen) {
        return this == UNDERLINE && screen.colour()
                ? inWhole(
                        number,
                        whole -> GROUP_LAST_DIGIT.matcher(whole).replaceAll(digit -> screen.underlined(digit.group())))
                : number;
    }

    /** Years, ports and status codes are read as they are: groups begin with the fifth digit. */
    private static String inWhole(String number, java.util.function.UnaryOperator<String> change) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        long digits = whole.chars().filter(Character::isDigit).count();
        return digits <= LONGEST_WITHOUT ? number : change.apply(whole) + number.substring(whole.length());
    }
}
