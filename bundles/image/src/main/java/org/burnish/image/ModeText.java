package org.burnish.image;

/** Type and rights of a file as {@code ls -l} shows them. */
public final class ModeText {

    private static final String RIGHTS = "rwxrwxrwx";

    private ModeText() {}

    /** Ten characters such as {@code drwxr-xr-x}. */
    public static String of(int mode) {
        StringBuilder text = new StringBuilder().append(type(mode & Attributes.TYPE_MASK));
        for (int i = 0; i < RIGHTS.length(); i++) {
            boolean set = ((mode >> (RIGHTS.length() - 1 - i)) & 1) != 0;
            text.append(set ? RIGHTS.charAt(i) : '-');
        }
        mark(text, 3, (mode & 04000) != 0, 's', 'S');
        mark(text, 6, (mode & 02000) != 0, 's', 'S');
        mark(text, 9, (mode & 01000) != 0, 't', 'T');
        return text.toString();
    }

    private static void mark(StringBuilder text, int place, boolean set, char executable, char plain) {
        if (set) {
            text.setCharAt(place, text.charAt(place) == 'x' ? executable : plain);
        }
    }

    private static char type(int type) {
        return switch (type) {
            case Attributes.DIRECTORY -> 'd';
            case Attributes.SYMLINK -> 'l';
            case Attributes.BLOCK_DEVICE -> 'b';
            case Attributes.CHARACTER_DEVICE -> 'c';
            case Attributes.FIFO -> 'p';
            case Attributes.SOCKET -> 's';
            default -> '-';
        };
    }
}
