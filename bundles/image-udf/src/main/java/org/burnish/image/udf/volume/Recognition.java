package org.burnish.image.udf.volume;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.burnish.image.BlockCache;
import org.burnish.image.BlockSource;
import org.burnish.image.udf.record.Fields;

/**
 * The volume recognition sequence (ECMA-167 clause 2/8.3): descriptors from byte 32768 on, one in each sector, which ends with
 * the first that is none. A descriptor of an image that was given up, {@code CDXX1}, is none.
 */
public final class Recognition {

    private static final int BEGIN = 32_768;
    private static final int LARGEST_SECTOR = 32_768;
    private static final int MAX = 64;
    private static final Set<String> KNOWN = Set.of("CD001", "CDW02", "BEA01", "BOOT2", "TEA01");
    private static final Set<String> NSR = Set.of("NSR02", "NSR03");

    private Recognition() {}

    /**
     * Whether the sequence announces a volume of ECMA-167.
     *
     * @param lba the first block of the session
     */
    public static boolean announces(BlockCache sectors, long lba) throws IOException {
        for (int step = BlockSource.BLOCK; step <= LARGEST_SECTOR; step *= 2) {
            if (announces(sectors, lba * BlockSource.BLOCK + BEGIN, step)) {
                return true;
            }
        }
        return false;
    }

    private static boolean announces(BlockCache sectors, long address, int step) throws IOException {
        for (int i = 0; i < MAX && address + (long) i * step + BlockSource.BLOCK <= sectors.bytes(); i++) {
            byte[] bytes = Fields.bytes(sectors.read(address + (long) i * step, 6), 1, 5);
            String identifier = new String(bytes, StandardCharsets.ISO_8859_1);
            if (NSR.contains(identifier)) {
                return true;
            }
            if (!KNOWN.contains(identifier)) {
                return false;
            }
        }
        return false;
    }
}
