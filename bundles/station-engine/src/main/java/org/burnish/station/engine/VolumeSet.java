package org.burnish.station.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageSession;
import org.burnish.recorder.Drive;

/**
 * What a burn writes on its disc so that the disc itself says which burn it is of: the volume set identifier of the primary volume
 * descriptor (ECMA-119, 8.4.19: 128 characters at byte 190).
 */
final class VolumeSet {

    /** The option of the image format that has it. */
    static final String OPTION = "image.volume_set_id";

    private static final String PREFIX = "BURNISH_";
    private static final int DESCRIPTOR = 16;
    private static final int OFFSET = 190;
    private static final int LENGTH = 128;
    private static final byte[] STANDARD = "\1CD001".getBytes(StandardCharsets.US_ASCII);

    private VolumeSet() {}

    /** Of a burn. The database makes its ids once, and another database has another name. */
    static String of(String database, long burn) {
        return PREFIX + database + "_" + burn;
    }

    /**
     * That of the newest image in a drive; empty where there is none.
     *
     * @throws IOException when it can't be read: then nobody knows what is on the disc
     */
    static String newest(Drive drive) throws IOException {
        List<ImageSession> sessions = drive.sessions();
        if (sessions.isEmpty()) {
            return "";
        }
        ByteBuffer block = ByteBuffer.allocateDirect(BlockSource.BLOCK);
        drive.blocks().read(sessions.get(sessions.size() - 1).start() + DESCRIPTOR, block);
        block.flip();
        byte[] bytes = new byte[BlockSource.BLOCK];
        block.get(bytes);
        for (int i = 0; i < STANDARD.length; i++) {
            if (bytes[i] != STANDARD[i]) {
                return "";
            }
        }
        return new String(bytes, OFFSET, LENGTH, StandardCharsets.US_ASCII).strip();
    }
}
