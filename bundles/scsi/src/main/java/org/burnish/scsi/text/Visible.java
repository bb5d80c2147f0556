package org.burnish.scsi.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Shows what a terminal would obey instead of display: control characters (C0, DEL, C1), characters that turn the direction
 * of writing or break the line, and what is no character at all, assigned by nobody or half of a pair. They become the
 * escapes that the shell and xorriso's {@code -backslash_codes} know: {@code \n}, {@code \e}, or the octal bytes of their
 * UTF-8, {@code \302\233}. All other text stays as it is, backslashes too: the result is for eyes, not for a way back.
 */
public final class Visible {

    private static final String NAMED = "abtnvfr";
    private static final char FIRST_NAMED = 7;
    private static final char LAST_NAMED = 13;
    private static final char ESCAPE = 27;
    private static final char SPACE = 32;
    private static final char DELETE = 127;

    /** A byte that is no part of valid UTF-8 stands in names as the lone surrogate U+DC00 plus the byte. */
    private static final char BYTES = '\uDC80';

    private static final char BYTES_END = '\uDCFF';

    private Visible() {}

    /** Text that is one line or a part of one: a line feed in it is shown too, since it would forge a line. */
    public static String line(String text) {
        return shown(text, false);
    }

    /** Text of lines that the caller made; what is inserted in them went through {@link #line}. */
    public static String lines(String text) {
        return shown(text, true);
    }

    private static String shown(String text, boolean lines) {
        int clean = 0;
        while (clean < text.length() && isPlain(text.charAt(clean), lines)) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, clean);
        for (int at = clean; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (character == '\n' && lines || isShown(character)) {
                visible.appendCodePoint(character);
            } else {
                escape(visible, character);
            }
        }
        return visible.toString();
    }

    /** Surely shown, without looking anything up. */
    private static boolean isPlain(char character, boolean lines) {
        return character >= SPACE && character < DELETE || character == '\n' && lines;
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            case Character.FORMAT -> isJoiner(character);
            default -> true;
        };
    }

    /** Scripts of India and Persia, and families of pictures, are not legible without these. */
    private static boolean isJoiner(int character) {
        return character == 0x200C || character == 0x200D;
    }

    private static void escape(StringBuilder visible, int character) {
        if (character >= FIRST_NAMED && character <= LAST_NAMED) {
            visible.append('\\').append(NAMED.charAt(character - FIRST_NAMED));
        } else if (character == ESCAPE) {
            visible.append("\\e");
        } else if (character >= BYTES && character <= BYTES_END) {
            octal(visible, character - BYTES + 0x80);
        } else if (Character.getType(character) == Character.SURROGATE) {
            // no encoder takes half of a pair: its bytes would be these
            octal(visible, 0xE0 | character >> 12);
            octal(visible, 0x80 | character >> 6 & 0x3F);
            octal(visible, 0x80 | character & 0x3F);
        } else {
            for (byte value : new String(Character.toChars(character)).getBytes(StandardCharsets.UTF_8)) {
                octal(visible, value & 0xFF);
            }
        }
    }

    private static void octal(StringBuilder visible, int value) {
        visible.append(String.format(Locale.ROOT, "\\%03o", value));
    }
}
