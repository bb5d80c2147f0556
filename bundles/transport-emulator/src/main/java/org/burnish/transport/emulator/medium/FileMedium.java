package org.burnish.transport.emulator.medium;

import java.io.IOException;
import org.burnish.transport.emulator.file.BlockStore;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** A medium whose state and data are in a medium file. */
abstract class FileMedium extends LoadedMedium {

    /** So much recording at most is forgotten when the power fails. */
    static final int CHECKPOINT_BLOCKS = 2048;

    private final MediumFile file;
    private final MediumSpec spec;

    FileMedium(MediumFile file) {
        this.file = file;
        this.spec = MediumSpec.of(file.state().kind());
    }

    @Override
    public final int profile() {
        return state().profile();
    }

    final MediumFile file() {
        return file;
    }

    final MediumSpec spec() {
        return spec;
    }

    final DiscState state() {
        return file.state();
    }

    final BlockStore blocks() {
        return file.blocks();
    }

    final void save(DiscState changed) throws IOException {
        file.save(changed);
    }

    /** Refuses every change of a medium whose file can't be written. */
    final void writable() throws CheckCondition {
        if (!file.isWritable()) {
            throw Sense.WRITE_PROTECTED.check();
        }
    }

    @Override
    public final void abandon() throws IOException {
        file.close();
    }

    @Override
    public void unload() throws IOException {
        file.close();
    }
}
