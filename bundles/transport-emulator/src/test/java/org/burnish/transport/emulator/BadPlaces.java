package org.burnish.transport.emulator;

import java.util.OptionalLong;
import org.burnish.transport.emulator.medium.BadBlocks;

/** Places from {@code first} to {@code last} that cannot be recorded, or cannot be read. */
record BadPlaces(long first, long last, boolean recording, boolean reading) implements BadBlocks {

    @Override
    public OptionalLong unrecordable(long lba, long blocks) {
        return recording ? firstIn(lba, blocks) : OptionalLong.empty();
    }

    @Override
    public OptionalLong unreadable(long lba, long blocks) {
        return reading ? firstIn(lba, blocks) : OptionalLong.empty();
    }

    private OptionalLong firstIn(long lba, long blocks) {
        long at = Math.max(lba, first);
        return at <= last && at < lba + blocks ? OptionalLong.of(at) : OptionalLong.empty();
    }
}
