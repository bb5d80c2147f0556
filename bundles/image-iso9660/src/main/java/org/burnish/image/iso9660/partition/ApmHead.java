package org.burnish.image.iso9660.partition;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The beginning of the driver descriptor map, Inside Macintosh: Devices, chapter 3, where boot code of a PC begins, too. Its
 * bytes are instructions that do nothing: behind its signature and the size of a block comes the number of blocks, of which
 * readers think little, so that it can be what a processor needs there.
 */
enum ApmHead {
    /** Of ISOLINUX: the code begins with 32 bytes that do nothing, and so does what replaces them. */
    ISOLINUX("4552 0000 0000 9090 00000000 00000000 00000000 00000000 00000000 00000000") {
        @Override
        boolean replaces(byte[] code) {
            return Arrays.equals(code, NOTHING);
        }
    },
    /** Of other code: 8 bytes, of which the last four are a jump behind them. */
    OTHER("4552 0000 eb02 ffff") {
        @Override
        boolean replaces(byte[] code) {
            return Arrays.equals(code, new byte[code.length])
                    || Arrays.equals(code, 2, code.length, NOTHING, 2, code.length);
        }
    };

    private static final byte[] NOTHING = HexFormat.of().parseHex("33ed" + "90".repeat(30));
    private static final int BLOCK_SIZE = 2;

    private final byte[] bytes;

    ApmHead(String digits) {
        this.bytes = HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    /** Whether code loses nothing if these bytes of it are replaced. */
    abstract boolean replaces(byte[] code);

    /** Whether the code of a system area loses nothing if its first bytes are replaced; another head loses nothing either. */
    boolean fits(ByteBuffer area) {
        byte[] code = new byte[bytes.length];
        area.get(0, code);
        return replaces(code) || code[0] == bytes[0] && code[1] == bytes[1];
    }

    /** How many bytes it takes. */
    int length() {
        return bytes.length;
    }

    /** Puts it at the beginning of a system area. @param block the bytes of a block */
    void encode(ByteBuffer area, int block) {
        area.put(0, bytes);
        area.put(BLOCK_SIZE, (byte) (block >> Byte.SIZE)).put(BLOCK_SIZE + 1, (byte) block);
    }
}
