package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.mmc.MmcCommand;

/** A command that brings no answer. */
interface Order extends MmcCommand<Void> {

    /** WRITE, RESERVE TRACK, OPC, and everything that returns at once with IMMED. */
    Duration LONG = Duration.ofSeconds(200);
    /** START STOP UNIT with a tray to move. */
    Duration LOAD = Duration.ofMinutes(5);
    /** CLOSE TRACK SESSION and SYNCHRONIZE CACHE that wait for the end of the work. */
    Duration FLUSH = Duration.ofHours(1);
    /** BLANK and FORMAT UNIT that wait for the end of the work. */
    Duration FORMAT = Duration.ofHours(5);

    @Override
    default Void decode(ByteBuffer in) {
        return null;
    }
}
