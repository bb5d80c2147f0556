package org.burnish.image.iso9660.write;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.burnish.options.OptionKey;
import org.burnish.options.ValueForm;
import org.burnish.options.ValueForms;

/**
 * Where the plain names of a volume keep to ECMA-119 clauses 7.5 and 7.6 more, or less, than level 2 and 3 ask for. Readers without Rock Ridge
 * and Joliet see these names. They are asked for each character of each name, so that what the words say is found out once.
 */
final class NameRules {

    private static final String SHORT = "8.3";
    private static final String LONG = "37";
    private static final String LOWERCASE = "lowercase";
    private static final String ASCII = "7bit";
    private static final String BYTES = "8bit";
    private static final String NO_VERSION = "no_version";
    private static final String NO_DOT = "no_dot";
    private static final String DIRECTORY_EXTENSION = "directory_extension";
    private static final Set<String> WORDS =
            Set.of(SHORT, LONG, LOWERCASE, ASCII, BYTES, NO_VERSION, NO_DOT, DIRECTORY_EXTENSION);

    /** Followed by how many bytes a name may have that stays as it is. */
    private static final String AS_IS = "as_is_";

    private static final int MOST_AS_IS = 96;
    private static final int LIMIT = 31;
    private static final int LONG_LIMIT = 37;
    private static final int SHORT_NAME = 8;
    /** How many characters of an extension have room beside a name of any length. */
    private static final int EXTENSION = 3;

    private static final ValueForm<NameRules> FORM = ValueForms.form(
            NameRules.class,
            "words of " + String.join(" ", new TreeSet<>(WORDS)) + " as_is_N, joined by commas",
            NameRules::parse,
            rules -> String.join(",", rules.words),
            rules -> true);

    static final OptionKey<NameRules> KEY = new OptionKey<>(
            "image.iso_names",
            FORM,
            new NameRules(Set.of()),
            "rules for names that readers without Rock Ridge and Joliet see, beside those of ISO 9660 level 3");

    private static final byte[] NO_END = {};
    private static final byte[] DOT = {'.'};
    private static final byte[] VERSION = {';', '1'};
    private static final byte[] DOT_VERSION = {'.', ';', '1'};

    private final Set<String> words;
    private final int asIs;
    private final int limit;
    private final boolean isShort;
    private final boolean lowercase;
    private final boolean ascii;
    private final boolean bytes;
    private final boolean version;
    private final boolean dot;

    /** @param words the words of the option */
    NameRules(Set<String> words) {
        this.words = Set.copyOf(words);
        asIs = words.stream()
                .filter(word -> word.startsWith(AS_IS))
                .mapToInt(NameRules::asIs)
                .max()
                .orElse(0);
        limit = asIs > 0 ? asIs : words.contains(LONG) ? LONG_LIMIT : LIMIT;
        isShort = words.contains(SHORT);
        lowercase = words.contains(LOWERCASE);
        ascii = words.contains(ASCII);
        bytes = words.contains(BYTES);
        version = !words.contains(NO_VERSION);
        dot = !words.contains(NO_DOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameRules rules && words.equals(rules.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    static List<OptionKey<?>> options() {
        return List.of(KEY);
    }

    private static NameRules parse(String text) {
        Set<String> words = new TreeSet<>(Arrays.asList(text.split(",")));
        words.remove("");
        if (!words.stream().allMatch(NameRules::isKnown)) {
            throw new IllegalArgumentException("no such rule: " + text);
        }
        return new NameRules(words);
    }

    private static boolean isKnown(String word) {
        return WORDS.contains(word) || word.matches(AS_IS + "[1-9]\\d?") && asIs(word) <= MOST_AS_IS;
    }

    private static int asIs(String word) {
        return Integer.parseInt(word.substring(AS_IS.length()));
    }

    /** How many characters a name may have beside an extension of so many. */
    int nameKept(int extension) {
        return isShort ? SHORT_NAME : limit - 1 - extension;
    }

    /** The longest extension beside a name that is made so much longer. */
    int extensionRoom(int more) {
        return isShort ? EXTENSION : Math.max(0, limit - 2 - more);
    }

    /** The text without a dot at its end, where that is no character of a name. */
    String strip(String text) {
        return isShort && text.length() > 1 && text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** Whether a dot at the beginning is part of the name. */
    boolean needsName() {
        return isShort;
    }

    /** How many characters an extension may have beside a name of so many. */
    int extensionKept(int name) {
        return isShort ? EXTENSION : Math.max(EXTENSION, limit - 1 - name);
    }

    /** Whether a name may have an extension. */
    boolean hasExtension(boolean directory) {
        return !directory || words.contains(DIRECTORY_EXTENSION) || asIs > 0;
    }

    /** The room for a name that has no extension: a dot may follow it all the same. */
    int room(boolean directory) {
        if (isShort) {
            return SHORT_NAME;
        }
        return limit - (directory || !dot || asIs > 0 ? 0 : 1);
    }

    /** What stands behind a key. */
    byte[] end(byte[] key, boolean directory) {
        if (directory || asIs > 0) {
            return NO_END;
        }
        boolean dotted = !dot || holdsDot(key);
        return version ? dotted ? VERSION : DOT_VERSION : dotted ? NO_END : DOT;
    }

    private static boolean holdsDot(byte[] key) {
        for (byte character : key) {
            if (character == '.') {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is taken by its bytes, which are characters of ISO 8859-1 then. */
    boolean isOfBytes() {
        return bytes || asIs > 0;
    }

    /** What is recorded of a character. */
    char translate(int character) {
        if (asIs > 0) {
            return (char) character;
        }
        if (character >= 'a' && character <= 'z') {
            return (char) (lowercase ? character : character - 'a' + 'A');
        }
        boolean letter = character >= 'A' && character <= 'Z' || character >= '0' && character <= '9';
        boolean relaxed = bytes && character <= 0xFF || ascii && character < 0x7F && character > 0x1F;
        return letter || relaxed && character != '/' ? (char) character : '_';
    }
}
