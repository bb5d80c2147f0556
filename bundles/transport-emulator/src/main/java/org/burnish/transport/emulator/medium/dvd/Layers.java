package org.burnish.transport.emulator.medium.dvd;

import java.nio.ByteBuffer;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.medium.MediumSpec;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * The layers of a sequential disc. The first of two may be made shorter while the disc is blank; the second one is
 * always as long (MMC-6, layer boundary information).
 *
 * @param spec the kind of disc
 * @param state its state, whose formatted size is here that of the first layer when a host has set it
 */
public record Layers(MediumSpec spec, DiscState state) {
    /** The format code of the structure that reports and sets the size of the first layer. */
    public static final int BOUNDARY = 0x20;

    /** Those of a disc on which a host can't change them. */
    public static Layers unchangeable(MediumSpec spec) {
        return new Layers(spec, DiscState.bare(spec.name(), spec.profile()));
    }

    /** Whether a host has set the size of the first layer. */
    public boolean isSet() {
        return state.formattedBlocks() > 0;
    }

    /** The blocks of the first layer. */
    public long first() {
        return isSet() ? state.formattedBlocks() : spec.capacity() / spec.layers();
    }

    /** The blocks of all layers. */
    public long all() {
        return first() * spec.layers();
    }

    /** The state after a host has sent this structure. */
    public DiscState taking(int format, byte[] structure) throws CheckCondition {
        if (format != BOUNDARY || spec.layers() == 1) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(7);
        }
        if (structure.length != 8) {
            throw Sense.PARAMETER_LIST_LENGTH.check();
        }
        return split(ByteBuffer.wrap(structure).getInt(4) & 0xFFFF_FFFFL);
    }

    private DiscState split(long blocks) throws CheckCondition {
        if (isSet() || state.closedSessions() > 0 || !isBlank()) {
            throw Sense.COMMAND_SEQUENCE.check();
        }
        if (blocks == 0 || blocks > first() || !Ecc.isAligned(blocks)) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8);
        }
        return state.withBlocks(blocks, 0);
    }

    private boolean isBlank() {
        return state.tracks().stream().allMatch(track -> track.isEmpty() && !track.isSized());
    }
}
