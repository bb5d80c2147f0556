package org.burnish.transport.emulator.page;

import java.util.Optional;
import java.util.function.Supplier;
import org.burnish.transport.emulator.medium.DvdWriteModes;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.sense.CheckCondition;

/** Write Parameters, page 05h (MMC-6, clause 7). The medium says which values it takes; a new one brings its defaults. */
public final class WriteParametersPage implements ModePage {

    private static final int LENGTH = WriteParameters.PAGE_LENGTH;

    private final Supplier<Optional<LoadedMedium>> medium;
    private byte[] current;
    private WriteParameters parameters;

    /** Makes the page of a drive with this medium. */
    public WriteParametersPage(Supplier<Optional<LoadedMedium>> medium) {
        this.medium = medium;
        reset();
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
        return medium.get()
                .map(LoadedMedium::defaultWriteParameters)
                .orElseGet(() -> DvdWriteModes.defaults(WriteParameters.INCREMENTAL));
    }

    /** Back to the defaults. */
    public void reset() {
        current = defaults();
        parameters = WriteParameters.of(current);
    }

    /** What of the page decides how to record. */
    public WriteParameters parameters() {
        return parameters;
    }

    @Override
    public void select(byte[] page) throws CheckCondition {
        LoadedMedium loaded = medium.get().orElse(null);
        if (loaded == null) {
            DvdWriteModes.check(page);
        } else {
            loaded.checkWriteParameters(page);
        }
        current = page.clone();
        parameters = WriteParameters.of(current);
        if (loaded != null) {
            loaded.parametersChanged(parameters);
        }
    }
}
