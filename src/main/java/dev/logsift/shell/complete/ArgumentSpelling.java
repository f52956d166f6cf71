package dev.logsift.shell.complete;

/** Spells a word of a command in the way that the user began to: in quotes, from {@code ~}, or with backslashes. */
record ArgumentSpelling(String begun) implements CursorWord.Spelling {
    private static final String SPECIAL = " \t'\"`\\;";

    @Override
    public String spell(String word, boolean complete) {
        char first = begun.isEmpty() ? ' ' : begun.charAt(0);
        return switch (first) {
            case '\'', '`' -> first + word + (complete ? first : "");
            case '"' -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + (complete ? "\"" : "");
            case '~' -> "~" + escaped(word.substring(home(word)));
            default -> escaped(word);
        };
    }

    private static int home(String word) {
        String home = System.getProperty("user.home");
        return word.startsWith(home) ? home.length() : 0;
    }

    private static String escaped(String word) {
        StringBuilder escaped = new StringBuilder();
        word.chars().forEach(c -> escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "")
                .append((char) c));
        return escaped.toString();
    }
}
