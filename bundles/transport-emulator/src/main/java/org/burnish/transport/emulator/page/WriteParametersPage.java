package org.burnish.transport.emulator.page;

import java.util.Optional;
import java.util.function.Supplier;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** Write Parameters, page 05h (MMC-6, clause 7). Its values are those of DVD; a new medium brings the defaults back. */
public final class WriteParametersPage implements ModePage {

    private static final int LENGTH = 52;
    private static final int MODE_1 = 8;
    private static final int PACKET = 16;
    private static final int RESERVED_MULTI_SESSION = 2;

    private final Supplier<Optional<LoadedMedium>> medium;
    private byte[] current;

    /** Makes the page of a drive with this medium. */
    public WriteParametersPage(Supplier<Optional<LoadedMedium>> medium) {
        this.medium = medium;
        this.current = defaults();
    }

    @Override
    public int code() {
        return 0x05;
    }

    @Override
    public byte[] current() {
        return current.clone();
    }

    @Override
    public byte[] changeable() {
        byte[] page = new byte[LENGTH];
        page[0] = 0x05;
        page[1] = LENGTH - 2;
        page[2] = 0x7F;
        page[3] = (byte) 0xFF;
        page[4] = 0x0F;
        page[5] = (byte) 0xFF;
        page[8] = (byte) 0xFF;
        for (int i = 10; i < 48; i++) {
            page[i] = (byte) 0xFF;
        }
        return page;
    }

    @Override
    public byte[] defaults() {
        int type = medium.get().map(LoadedMedium::defaultWriteType).orElse(WriteParameters.INCREMENTAL);
        boolean incremental = type == WriteParameters.INCREMENTAL;
        byte[] page = new byte[LENGTH];
        page[0] = 0x05;
        page[1] = LENGTH - 2;
        page[2] = (byte) (0x40 | (incremental ? 0x20 : 0) | type);
        page[3] = (byte) (incremental ? 0x25 : 0x05);
        page[4] = MODE_1;
        page[5] = (byte) (incremental ? PACKET : 0);
        page[13] = (byte) (incremental ? PACKET : 0);
        page[15] = (byte) 150;
        return page;
    }

    /** Back to the defaults. */
    public void reset() {
        current = defaults();
    }

    /** What of the page decides how to record. */
    public WriteParameters parameters() {
        return new WriteParameters(current[2] & 0x0F, (current[2] & 0x10) != 0, current[3] >> 6 & 3);
    }

    @Override
    public void select(byte[] page) throws CheckCondition {
        LoadedMedium loaded = medium.get().orElse(null);
        int type = page[2] & 0x0F;
        require(loaded == null || loaded.takesWriteType(type), 2);
        require((page[3] >> 6 & 3) != RESERVED_MULTI_SESSION, 3);
        require((page[4] & 0x0F) == MODE_1, 4);
        if (type == WriteParameters.INCREMENTAL) {
            require((page[3] & 0x20) != 0, 3);
            require((page[2] & 0x20) == 0 || page[5] == PACKET, 5);
            require(page[10] == 0 && page[11] == 0 && page[12] == 0 && page[13] == PACKET, 10);
        }
        current = page.clone();
        if (loaded != null) {
            loaded.parametersChanged();
        }
    }

    private static void require(boolean condition, int index) throws CheckCondition {
        if (!condition) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8 + index);
        }
    }
}
