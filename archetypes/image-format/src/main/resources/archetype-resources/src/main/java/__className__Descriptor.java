package ${package};

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.burnish.image.BlockSource;

/**
 * The volume descriptor, in block 32: a mark at both ends, and between them where the root directory is.
 *
 * @param rootSector the first sector of the root directory's table, counted from the volume's start
 * @param rootBytes the size of the table in bytes; 0 for an empty volume
 * @param created seconds since 1970-01-01T00:00Z
 */
record ${className}Descriptor(long rootSector, long rootBytes, long created) {

    private static final int BLOCK = 32;
    private static final String MARK = "MICROSOFT*XBOX*MEDIA";
    private static final int SECOND_MARK = 0x7EC;
    private static final int ROOT_SECTOR = 0x14;
    private static final int ROOT_BYTES = 0x18;
    private static final int CREATED = 0x1C;
    /** The seconds from 1601 to 1970: a FILETIME counts units of 100 ns from 1601 on. */
    private static final long TO_1970 = 11_644_473_600L;

    private static final long UNITS_PER_SECOND = 10_000_000;

    /** The descriptor of a volume; empty where none is whole. */
    static Optional<${className}Descriptor> read(BlockSource source, long start) throws IOException {
        if (start + BLOCK >= source.blocks()) {
            return Optional.empty();
        }
        ByteBuffer block = block(source, start);
        return isMarked(block, 0) && isMarked(block, SECOND_MARK)
                ? Optional.of(new ${className}Descriptor(
                        Integer.toUnsignedLong(block.getInt(ROOT_SECTOR)),
                        Integer.toUnsignedLong(block.getInt(ROOT_BYTES)),
                        block.getLong(CREATED) / UNITS_PER_SECOND - TO_1970))
                : Optional.empty();
    }

    /** Whether one of the two marks is there, and the other is not. */
    static boolean isDamaged(BlockSource source, long start) throws IOException {
        if (start + BLOCK >= source.blocks()) {
            return false;
        }
        ByteBuffer block = block(source, start);
        return isMarked(block, 0) != isMarked(block, SECOND_MARK);
    }

    private static ByteBuffer block(BlockSource source, long start) throws IOException {
        ByteBuffer block = ByteBuffer.allocateDirect(BlockSource.BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        source.read(start + BLOCK, block);
        return block.flip();
    }

    private static boolean isMarked(ByteBuffer block, int at) {
        byte[] found = new byte[MARK.length()];
        block.get(at, found);
        return new String(found, StandardCharsets.ISO_8859_1).equals(MARK);
    }

    /** The format has no name for a volume. */
    String volumeId() {
        return "";
    }
}
