package org.burnish.mmc.mode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.burnish.mmc.wire.Fields;

/**
 * Mode page 05h, Write Parameters (MMC-6, clause 7). Encodes and decodes.
 *
 * @param length of the whole page in bytes: 52, or what the drive reported
 * @param bufferUnderrunFree BUFE: the drive may stop and go on when its buffer runs empty
 * @param linkSizeValid LS_V
 * @param testWrite simulate: the laser keeps its reading power
 * @param writeType 0 packet or incremental, 1 track at once, 2 session at once, 3 raw
 * @param multiSession 0: no next session allowed; 3: the next session is allowed
 * @param fixedPacket FP
 * @param copy the track is a copy
 * @param trackMode control nibble: 4 data, 5 data written incrementally, 0 audio
 * @param dataBlockType 8 for 2048 byte mode 1 blocks
 * @param linkSize in blocks
 * @param sessionFormat 00h CD-DA or CD-ROM, 10h CD-I, 20h CD-ROM XA
 * @param packetSize in blocks
 * @param audioPause in blocks
 * @param mediaCatalogNumber 13 digits
 * @param isrc 12 characters
 */
public record WriteParameters(
        int length,
        boolean bufferUnderrunFree,
        boolean linkSizeValid,
        boolean testWrite,
        int writeType,
        int multiSession,
        boolean fixedPacket,
        boolean copy,
        int trackMode,
        int dataBlockType,
        int linkSize,
        int sessionFormat,
        long packetSize,
        int audioPause,
        Optional<String> mediaCatalogNumber,
        Optional<String> isrc) {

    /** The page code. */
    public static final int CODE = 0x05;
    /** Length of the whole page in bytes where the drive did not report another. */
    public static final int LENGTH = 52;

    /** Two seconds, which is what the standard wants here. */
    private static final int AUDIO_PAUSE = 150;

    /** The length after which the ISRC would begin to be cut. */
    private static final int LEAST = 48;

    /** Reads the page. */
    public static WriteParameters of(ModePage page) {
        Fields fields = page.fields();
        return new WriteParameters(
                page.length(),
                fields.bit(2, 6),
                fields.bit(2, 5),
                fields.bit(2, 4),
                fields.bits(2, 0, 4),
                fields.bits(3, 6, 2),
                fields.bit(3, 5),
                fields.bit(3, 4),
                fields.bits(3, 0, 4),
                fields.bits(4, 0, 4),
                fields.u8(5),
                fields.u8(8),
                fields.u32(10),
                fields.u16(14),
                fields.bit(16, 7) ? Optional.of(fields.text(17, 13)) : Optional.empty(),
                fields.bit(32, 7) ? Optional.of(fields.text(33, 12)) : Optional.empty());
    }

    /** The page as bytes. */
    public ModePage toPage() {
        ByteBuffer bytes = ByteBuffer.allocate(Math.max(length, LEAST));
        bytes.put(
                2, (byte) (bit(bufferUnderrunFree, 6) | bit(linkSizeValid, 5) | bit(testWrite, 4) | (writeType & 0xF)));
        bytes.put(3, (byte) (multiSession << 6 | bit(fixedPacket, 5) | bit(copy, 4) | (trackMode & 0xF)));
        bytes.put(4, (byte) (dataBlockType & 0xF));
        bytes.put(5, (byte) linkSize);
        bytes.put(8, (byte) sessionFormat);
        bytes.putInt(10, (int) packetSize);
        bytes.putShort(14, (short) audioPause);
        mediaCatalogNumber.ifPresent(text -> put(bytes, 16, 13, text));
        isrc.ifPresent(text -> put(bytes, 32, 12, text));
        return Pages.of(CODE, bytes.array());
    }

    private static void put(ByteBuffer bytes, int at, int length, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        bytes.put(at, (byte) 0x80);
        bytes.put(at + 1, ascii, 0, Math.min(length, ascii.length));
    }

    private static int bit(boolean value, int bit) {
        return value ? 1 << bit : 0;
    }

    /** Incremental writing of DVD-R and DVD-RW, packets of 16 blocks (choreography: LS_V, FP, track mode 5). */
    public static WriteParameters incremental(int linkSize, boolean multi, boolean simulate) {
        return new WriteParameters(
                LENGTH,
                true,
                true,
                simulate,
                0,
                multi ? 3 : 0,
                true,
                false,
                5,
                8,
                linkSize,
                0,
                16,
                0,
                Optional.empty(),
                Optional.empty());
    }

    /** Disc at once writing of DVD-R and DVD-RW. */
    public static WriteParameters discAtOnce(boolean simulate) {
        return new WriteParameters(
                LENGTH,
                true,
                false,
                simulate,
                2,
                0,
                false,
                false,
                5,
                8,
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Track at once writing of one data track on CD.
     *
     * @param protect BUFE
     */
    public static WriteParameters trackAtOnce(boolean protect, boolean multi, boolean simulate) {
        return ofCd(1, 4, 8, protect, multi, simulate);
    }

    /**
     * Session at once writing of CD: the cue sheet says what the tracks are.
     *
     * @param protect BUFE
     */
    public static WriteParameters sessionAtOnce(boolean protect, boolean multi, boolean simulate) {
        return ofCd(2, 0, 0, protect, multi, simulate);
    }

    private static WriteParameters ofCd(
            int type, int trackMode, int blockType, boolean protect, boolean multi, boolean simulate) {
        return new WriteParameters(
                LENGTH,
                protect,
                false,
                simulate,
                type,
                multi ? 3 : 0,
                false,
                false,
                trackMode,
                blockType,
                0,
                0,
                0,
                AUDIO_PAUSE,
                Optional.empty(),
                Optional.empty());
    }

    /** The same with another length of the whole page, in bytes. */
    public WriteParameters withLength(int bytes) {
        return new WriteParameters(
                bytes,
                bufferUnderrunFree,
                linkSizeValid,
                testWrite,
                writeType,
                multiSession,
                fixedPacket,
                copy,
                trackMode,
                dataBlockType,
                linkSize,
                sessionFormat,
                packetSize,
                audioPause,
                mediaCatalogNumber,
                isrc);
    }
}
