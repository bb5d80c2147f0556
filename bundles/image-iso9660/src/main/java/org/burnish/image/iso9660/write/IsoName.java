package org.burnish.image.iso9660.write;

import java.nio.charset.StandardCharsets;

/**
 * A file or directory identifier of ECMA-119 level 3 (7.5, 7.6) made from any name: capital letters, digits and
 * underscores; a file's has one dot, and a version number behind a semicolon. Together with their dot, names have up to
 * 31 characters. The key leaves out what follows from the kind: the version, and a dot at the end.
 *
 * @param name the part before the dot
 * @param extension the part behind it, empty for directories
 * @param directory whether it names a directory
 */
record IsoName(String name, String extension, boolean directory) implements ShortName {

    private static final int LIMIT = 31;

    /** How much of the name is kept when the extension is long. */
    private static final int NAME_KEPT = 8;

    /** The identifier of a name, which may be that of others too. */
    static IsoName of(String text, boolean directory) {
        int dot = directory ? -1 : text.lastIndexOf('.');
        if (dot < 0 || dot == text.length() - 1) {
            return new IsoName(cut(translate(text), directory ? LIMIT : LIMIT - 1), "", directory);
        }
        String name = translate(text.substring(0, dot));
        String extension = translate(text.substring(dot + 1));
        int kept = Math.min(name.length(), NAME_KEPT);
        extension = cut(extension, LIMIT - 1 - kept);
        return new IsoName(cut(name, LIMIT - 1 - extension.length()), extension, false);
    }

    @Override
    public IsoName shortened(int more) {
        int room = LIMIT - (directory ? 0 : 1) - more;
        String shortExtension = cut(extension, Math.max(0, room - 1));
        return new IsoName(cut(name, room - shortExtension.length()), shortExtension, directory);
    }

    @Override
    public IsoName with(String characters) {
        return new IsoName(name + characters, extension, directory);
    }

    @Override
    public String key() {
        return extension.isEmpty() ? name : name + '.' + extension;
    }

    /** The bytes of the identifier that has this key. */
    static byte[] identifier(byte[] key, boolean directory) {
        String text = new String(key, StandardCharsets.US_ASCII);
        return directory ? key : (text + (text.indexOf('.') < 0 ? ".;1" : ";1")).getBytes(StandardCharsets.US_ASCII);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static String translate(String text) {
        StringBuilder translated = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            translated.append(translate(character));
            at += Character.charCount(character);
        }
        return translated.toString();
    }

    private static char translate(int character) {
        if (character >= 'a' && character <= 'z') {
            return (char) (character - 'a' + 'A');
        }
        boolean allowed = (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
        return allowed ? (char) character : '_';
    }
}
