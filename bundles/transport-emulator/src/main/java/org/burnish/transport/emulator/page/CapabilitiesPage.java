package org.burnish.transport.emulator.page;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Supplier;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** MM Capabilities and Mechanical Status, page 2Ah (MMC-3, 5.5.10; obsolete in MMC-6, but all initiators read it). */
public final class CapabilitiesPage implements ModePage {

    private static final int FIXED_LENGTH = 32;
    private static final int READS_CD_AND_DVD = 0x3B;
    private static final int WRITES_CD_AND_DVD_AND_SIMULATES = 0x37;
    /** Underrun protection, several sessions, mode 2 form 1. */
    private static final int PROTECTS_AND_READS_SESSIONS_AND_FORM_1 = 0xD0;
    /** Sound, accurately, and the numbers in the Q sub-channel: media catalogue number and ISRC. */
    private static final int READS_SOUND_AND_ITS_NUMBERS = 0x63;

    private static final int TRAY_EJECT_LOCK = 0x29;
    private static final int LOCKED = 0x02;
    private static final int NO_ROTATION = 0;

    private final Supplier<Status> status;

    /** Makes the page of a drive that has this status. */
    public CapabilitiesPage(Supplier<Status> status) {
        this.status = status;
    }

    /**
     * What the page reports about the drive.
     *
     * @param locked whether the tray is locked
     * @param bufferKib the buffer in units of 1024 bytes
     * @param bestRead the best reading speed in kB/s
     * @param read the present one
     * @param write the present writing speed
     * @param writeSpeeds all writing speeds with this medium, best first
     */
    public record Status(boolean locked, int bufferKib, int bestRead, int read, int write, List<Integer> writeSpeeds) {}

    @Override
    public int code() {
        return 0x2A;
    }

    @Override
    public byte[] current() {
        Status now = status.get();
        int length = FIXED_LENGTH + 4 * now.writeSpeeds().size();
        ByteBuffer page = ByteBuffer.allocate(length);
        page.put(new byte[] {
            0x2A,
            (byte) (length - 2),
            READS_CD_AND_DVD,
            WRITES_CD_AND_DVD_AND_SIMULATES,
            (byte) PROTECTS_AND_READS_SESSIONS_AND_FORM_1,
            READS_SOUND_AND_ITS_NUMBERS,
            (byte) (TRAY_EJECT_LOCK | (now.locked() ? LOCKED : 0)),
            0
        });
        page.putShort((short) now.bestRead()).putShort((short) 0).putShort((short) now.bufferKib());
        page.putShort((short) now.read()).putShort((short) 0);
        page.putShort((short) now.writeSpeeds().get(0).intValue()).putShort((short) now.write());
        page.position(27);
        page.put((byte) NO_ROTATION).putShort((short) now.write());
        page.putShort((short) now.writeSpeeds().size());
        for (int speed : now.writeSpeeds()) {
            page.putShort((short) NO_ROTATION).putShort((short) speed);
        }
        return page.array();
    }

    @Override
    public byte[] changeable() {
        byte[] none = new byte[current().length];
        none[0] = 0x2A;
        none[1] = (byte) (none.length - 2);
        return none;
    }

    @Override
    public byte[] defaults() {
        return current();
    }

    @Override
    public void select(byte[] page) throws CheckCondition {
        throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8);
    }
}
