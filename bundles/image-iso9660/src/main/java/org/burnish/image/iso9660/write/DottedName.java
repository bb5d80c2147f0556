package org.burnish.image.iso9660.write;

/**
 * A name of a tree that has long ones: of what is too long the extension is kept, as far as some of the name can be kept, too.
 *
 * @param name the part before the last dot, or all
 * @param extension the part from the last dot of a file on
 * @param limit the longest name in characters
 * @param cutting how a text is cut
 */
record DottedName(String name, String extension, int limit, Cutting cutting) implements ShortName {

    /** How much of the name is kept when the extension is long. */
    private static final int NAME_KEPT = 8;

    /** Cuts texts. */
    @FunctionalInterface
    interface Cutting {

        /** Between characters of UTF-16, but not between the two that are one of Unicode. */
        Cutting BESIDE_PAIRS = (text, length) -> {
            int end = text.length() > length && length > 0 && Character.isHighSurrogate(text.charAt(length - 1))
                    ? length - 1
                    : length;
            return text.length() <= end ? text : text.substring(0, end);
        };

        /** The beginning of a text, of so many characters at most. */
        String cut(String text, int length);
    }

    /** Splits a text, whose length is as it is. */
    static DottedName of(String text, boolean directory, int limit, Cutting cutting) {
        int dot = directory ? -1 : text.lastIndexOf('.');
        return dot < 0
                ? new DottedName(text, "", limit, cutting)
                : new DottedName(text.substring(0, dot), text.substring(dot), limit, cutting);
    }

    @Override
    public DottedName shortened(int more) {
        int room = limit - more;
        String shortExtension = cutting.cut(extension, room - Math.min(name.length(), NAME_KEPT));
        return new DottedName(cutting.cut(name, room - shortExtension.length()), shortExtension, limit, cutting);
    }

    @Override
    public DottedName with(String characters) {
        return new DottedName(name + characters, extension, limit, cutting);
    }

    @Override
    public String key() {
        return name + extension;
    }
}
