package org.burnish.image.iso9660.write;

/**
 * A file or directory identifier of Joliet made from any name: up to 64 characters of UCS-2, the version of a file not
 * counted, or up to 103 where readers shall take that. What UCS-2 lacks, or Joliet forbids, becomes an underscore.
 *
 * @param name the part before the last dot, or all
 * @param extension the part from the last dot of a file on
 * @param limit the longest name in characters
 */
record JolietName(String name, String extension, int limit) implements ShortName {

    /** The longest name that the specification has, in characters. */
    static final int LIMIT = 64;

    /** The longest name that fits into a directory record, in characters. */
    static final int LONG_LIMIT = 103;

    private static final String FORBIDDEN = "*/:;?\\";

    /** How much of the name is kept when the extension is long. */
    private static final int NAME_KEPT = 8;

    /** The identifier of a name, which may be that of others too. */
    static JolietName of(String text, boolean directory, int limit) {
        String translated = translate(text);
        int dot = directory ? -1 : translated.lastIndexOf('.');
        JolietName whole = dot < 0
                ? new JolietName(translated, "", limit)
                : new JolietName(translated.substring(0, dot), translated.substring(dot), limit);
        return whole.shortened(0);
    }

    @Override
    public JolietName shortened(int more) {
        int room = limit - more;
        String shortExtension = cut(extension, room - Math.min(name.length(), NAME_KEPT));
        return new JolietName(cut(name, room - shortExtension.length()), shortExtension, limit);
    }

    @Override
    public JolietName with(String characters) {
        return new JolietName(name + characters, extension, limit);
    }

    @Override
    public String key() {
        return name + extension;
    }

    /** What is recorded of a text, at its whole length. */
    static String translate(String text) {
        StringBuilder translated = new StringBuilder(text.length());
        text.codePoints().forEach(character -> translated.append(isAllowed(character) ? (char) character : '_'));
        return translated.toString();
    }

    private static boolean isAllowed(int character) {
        return character >= ' '
                && character <= Character.MAX_VALUE
                && !Character.isSurrogate((char) character)
                && FORBIDDEN.indexOf(character) < 0;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
