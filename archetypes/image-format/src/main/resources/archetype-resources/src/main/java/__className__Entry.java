package ${package};

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.burnish.image.ImageException;

/**
 * An entry of a directory's table, which is a binary tree.
 *
 * @param left the byte of the table where the entries with lower names begin; 0 for none
 * @param right the same for higher names
 * @param sector the first sector of the content, counted from the volume's start
 * @param bytes the size of the content
 * @param isDirectory whether the content is a directory's table
 * @param name in ISO 8859-1
 */
record ${className}Entry(int left, int right, long sector, long bytes, boolean isDirectory, String name) {

    private static final int HEADER = 14;
    private static final int SECTOR = 4;
    private static final int BYTES = 8;
    private static final int ATTRIBUTES = 12;
    private static final int NAME_LENGTH = 13;
    private static final int DIRECTORY = 0x10;
    /** Left and right count units of four bytes; FFh fills what is empty. */
    private static final int UNIT = 4;

    private static final int NOTHING = 0xFFFF;

    /**
     * The entry at a byte of a table.
     *
     * @throws ImageException when it is not within the table, or has a name that no file can have
     */
    static ${className}Entry at(ByteBuffer table, int at) throws ImageException {
        if (at < 0 || at + HEADER > table.limit()) {
            throw new ImageException("an entry would begin at byte " + at + " of a table of " + table.limit());
        }
        int length = table.get(at + NAME_LENGTH) & 0xFF;
        if (at + HEADER + length > table.limit()) {
            throw new ImageException("the name of the entry at byte " + at + " goes beyond the table");
        }
        byte[] letters = new byte[length];
        table.get(at + HEADER, letters);
        String name = new String(letters, StandardCharsets.ISO_8859_1);
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('/') >= 0 || name.indexOf(0) >= 0) {
            throw new ImageException("the entry at byte " + at + " has a name that no file can have");
        }
        return new ${className}Entry(
                link(table.getShort(at)),
                link(table.getShort(at + 2)),
                Integer.toUnsignedLong(table.getInt(at + SECTOR)),
                Integer.toUnsignedLong(table.getInt(at + BYTES)),
                (table.get(at + ATTRIBUTES) & DIRECTORY) != 0,
                name);
    }

    private static int link(short units) {
        int unsigned = units & 0xFFFF;
        return unsigned == NOTHING ? 0 : unsigned * UNIT;
    }

    /** Whether a table is filled where its first entry would be, as that of an empty directory is. */
    static boolean isEmpty(ByteBuffer table) {
        return table.limit() < HEADER || table.getInt(0) == -1;
    }
}
