package org.burnish.image.iso9660.write;

/**
 * A file or directory identifier of Joliet made from any name: up to 64 characters of UCS-2, the version of a file not
 * counted, or up to 103 where readers shall take that. What UCS-2 lacks becomes an underscore, unless readers shall take UTF-16, where it is
 * two characters; so does what Joliet forbids.
 */
final class JolietName {

    /** The longest name that the specification has, in characters. */
    static final int LIMIT = 64;

    /** The longest name that fits into a directory record, in characters. */
    static final int LONG_LIMIT = 103;

    private static final String FORBIDDEN = "*/:;?\\";

    private JolietName() {}

    /** The identifier of a name, which may be that of others too. */
    static ShortName of(String text, boolean directory, int limit, boolean utf16) {
        return DottedName.of(translate(text, utf16), directory, limit, DottedName.Cutting.BESIDE_PAIRS)
                .shortened(0);
    }

    /** What is recorded of a text, at its whole length. */
    static String translate(String text, boolean utf16) {
        StringBuilder translated = new StringBuilder(text.length());
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            translated.appendCodePoint(isAllowed(character, utf16) ? character : '_');
        }
        return translated.toString();
    }

    private static boolean isAllowed(int character, boolean utf16) {
        if (Character.isSupplementaryCodePoint(character)) {
            return utf16;
        }
        return character >= ' ' && !Character.isSurrogate((char) character) && FORBIDDEN.indexOf(character) < 0;
    }
}
