package org.burnish.xorriso.run;

import java.util.Locale;
import org.burnish.image.NameBytes;
import org.burnish.xorriso.spi.ProblemException;

/**
 * Where characters are written by a backslash and a code.
 *
 * @param inDouble between double quotation marks
 * @param inSingle between single ones
 * @param outside outside of quotation marks
 * @param arguments in the arguments of the program
 * @param results in what is printed as results
 * @param infos in messages
 */
public record BackslashCodes(
        boolean inDouble, boolean inSingle, boolean outside, boolean arguments, boolean results, boolean infos) {

    /** Nowhere. */
    public static final BackslashCodes OFF = new BackslashCodes(false, false, false, false, false, false);

    private static final String LETTERS = "abefnrtv\\";
    private static final String MEANT = "\007\b\033\f\n\r\t\013\\";
    private static final int BYTE = 0xff;
    private static final int DELETE = 0177;

    /** The words of a mode, which add to each other. */
    public static BackslashCodes parse(String text) throws ProblemException {
        BackslashCodes now = OFF;
        for (String word : text.split(":")) {
            now = now.with(word);
        }
        return now;
    }

    private BackslashCodes with(String word) throws ProblemException {
        return switch (word) {
            case "off" -> OFF;
            case "on" -> new BackslashCodes(true, true, true, true, true, true);
            case "in_double_quotes" -> new BackslashCodes(true, inSingle, outside, arguments, results, infos);
            case "in_quotes" -> new BackslashCodes(true, true, outside, arguments, results, infos);
            case "with_quoted_input" -> new BackslashCodes(true, true, true, arguments, results, infos);
            case "with_program_arguments" -> new BackslashCodes(inDouble, inSingle, outside, true, results, infos);
            case "encode_results" -> new BackslashCodes(inDouble, inSingle, outside, arguments, true, infos);
            case "encode_infos" -> new BackslashCodes(inDouble, inSingle, outside, arguments, results, true);
            case "encode_output" -> new BackslashCodes(inDouble, inSingle, outside, arguments, true, true);
            default ->
                throw ProblemException.failure(
                        "-backslash_codes: unknown mode '" + word + "'",
                        "Modes are on, off, in_double_quotes, in_quotes, with_quoted_input, with_program_arguments,"
                                + " encode_results, encode_infos and encode_output");
        };
    }

    /** Whether codes are read within quotation marks of a kind; 0 for outside. */
    boolean apply(char quote) {
        return quote == '"' ? inDouble : quote == '\'' ? inSingle : outside;
    }

    /** The text without codes. */
    static String decoded(String text) {
        StringBuilder decoded = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            if (text.charAt(at) == '\\') {
                at += decode(text, at, decoded);
            } else {
                decoded.append(text.charAt(at++));
            }
        }
        return decoded.toString();
    }

    /**
     * Decodes one code.
     *
     * @param at where its backslash is
     * @return how many characters it has; a backslash without a code is one for itself
     */
    static int decode(String text, int at, StringBuilder target) {
        String rest = text.substring(at + 1, Math.min(text.length(), at + 4));
        if (!rest.isEmpty() && LETTERS.indexOf(rest.charAt(0)) >= 0) {
            target.append(MEANT.charAt(LETTERS.indexOf(rest.charAt(0))));
            return 2;
        }
        if (rest.matches("[0-3][0-7]{2}")) {
            target.append((char) Integer.parseInt(rest, 8));
            return 4;
        }
        if (rest.matches("x[0-9a-fA-F]{2}")) {
            target.append((char) Integer.parseInt(rest.substring(1), 16));
            return 4;
        }
        if (rest.matches("c.{1,2}")) {
            target.append((char) (rest.charAt(1) & 0x1f));
            return 3;
        }
        target.append('\\');
        return 1;
    }

    /** A line as it is printed: what is not plain within quotation marks, and what a terminal would obey outside, as codes. */
    static String encoded(String line) {
        StringBuilder encoded = new StringBuilder();
        char quote = 0;
        for (byte each : NameBytes.encode(line)) {
            char c = (char) (each & BYTE);
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            encoded.append(isPlain(c, quote) ? String.valueOf(c) : code(c));
        }
        return encoded.toString();
    }

    private static boolean isPlain(char c, char quote) {
        if (quote != 0 && c == '\\') {
            return false;
        }
        boolean control = c < ' ' || c >= DELETE;
        return !control || quote == 0 && c >= '\007' && c <= '\r' && c != '\013';
    }

    private static String code(char c) {
        int letter = MEANT.indexOf(c);
        return letter >= 0 ? "\\" + LETTERS.charAt(letter) : String.format(Locale.ROOT, "\\%03o", (int) c);
    }
}
