package org.burnish.transport.emulator.medium;

import java.io.IOException;
import org.burnish.transport.emulator.file.BlockStore;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** A medium whose state and data are in a medium file. */
public abstract class FileMedium extends LoadedMedium {

    /** The maximum of blocks whose recording is forgotten when the power fails. */
    public static final int CHECKPOINT_BLOCKS = 2048;

    private final MediumFile file;
    private final MediumSpec spec;

    protected FileMedium(MediumFile file) {
        this.file = file;
        this.spec = MediumSpec.of(file.state().kind());
    }

    @Override
    public final int profile() {
        return state().profile();
    }

    protected final MediumFile file() {
        return file;
    }

    protected final MediumSpec spec() {
        return spec;
    }

    protected final DiscState state() {
        return file.state();
    }

    protected final BlockStore blocks() {
        return file.blocks();
    }

    protected final void save(DiscState changed) throws IOException {
        file.save(changed);
    }

    /** Refuses every change of a medium whose file can't be written. */
    protected final void writable() throws CheckCondition {
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
