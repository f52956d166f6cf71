package dev.logsift.output;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.logsift.output.text.ControlText;

/** Has JSON spell every control character as {@code \\uXXXX}: no less exact, and harmless on a terminal. */
final class JsonControlEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int DELETE = 0x7f;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        codes[DELETE] = ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
        return ControlText.isHostile(character) ? new SerializedString(String.format("\\u%04x", character)) : null;
    }
}
