package org.burnish.image.iso9660.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.burnish.image.NameBytes;

/**
 * A file or directory identifier of ECMA-119 (7.5, 7.6) made from any name. By the rules of level 3 it has capital letters, digits and
 * underscores; a file's has one dot, and a version number behind a semicolon. Together with their dot, names have up to
 * 31 characters. The key leaves out what follows from the kind: the version, and a dot at the end.
 *
 * @param name the part before the dot
 * @param extension the part behind it, empty where there is none
 * @param directory whether it names a directory
 * @param rules what else it may have
 */
record IsoName(String name, String extension, boolean directory, NameRules rules) implements ShortName {

    /** The characters of keys, one a byte. */
    static final Charset CHARSET = StandardCharsets.ISO_8859_1;

    /** The identifier of a name, which may be that of others too. */
    static IsoName of(String whole, boolean directory, NameRules rules) {
        String text = rules.strip(rules.isOfBytes() ? new String(NameBytes.encode(whole), CHARSET) : whole);
        int dot = rules.hasExtension(directory) ? text.lastIndexOf('.') : -1;
        if (dot < 0 || dot == text.length() - 1 || dot == 0 && rules.needsName()) {
            return new IsoName(cut(translate(text, rules), rules.room(directory)), "", directory, rules);
        }
        String name = translate(text.substring(0, dot), rules);
        String extension = translate(text.substring(dot + 1), rules);
        extension = cut(extension, rules.extensionKept(name.length()));
        return new IsoName(cut(name, rules.nameKept(extension.length())), extension, directory, rules);
    }

    @Override
    public IsoName shortened(int more) {
        if (extension.isEmpty()) {
            return new IsoName(cut(name, rules.room(directory) - more), "", directory, rules);
        }
        String shortExtension = cut(extension, rules.extensionRoom(more));
        return new IsoName(cut(name, rules.nameKept(shortExtension.length()) - more), shortExtension, directory, rules);
    }

    @Override
    public IsoName with(String characters) {
        return new IsoName(name + characters, extension, directory, rules);
    }

    @Override
    public String key() {
        return extension.isEmpty() ? name : name + '.' + extension;
    }

    /** The bytes of the identifier that has this key. */
    static byte[] identifier(byte[] key, boolean directory, NameRules rules) {
        byte[] end = rules.end(key, directory);
        byte[] whole = Arrays.copyOf(key, key.length + end.length);
        System.arraycopy(end, 0, whole, key.length, end.length);
        return whole;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static String translate(String text, NameRules rules) {
        StringBuilder translated = new StringBuilder(text.length());
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            translated.append(rules.translate(character));
        }
        return translated.toString();
    }
}
