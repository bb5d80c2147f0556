package org.burnish.mmc;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.burnish.mmc.response.ReplyShape;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.ScsiDevice;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A command that encodes itself and decodes its answer; sent by {@link OpticalDrive#send}.
 *
 * @param <R> what the answer becomes; {@link Void} when there is none
 */
@ConsumerType
public interface MmcCommand<R> {

    /** The command descriptor block. */
    Cdb cdb();

    /** The allocation length: the most bytes that the drive may answer. Zero for commands that bring no data. */
    default int transferLength() {
        return 0;
    }

    /** What the answer must have to be decoded at all. */
    default ReplyShape shape() {
        return ReplyShape.ANY;
    }

    /** What makes a decoded answer impossible, as a clause; empty where it can be believed. */
    default Optional<String> objection(R reply) {
        return Optional.empty();
    }

    /**
     * Decodes the answer.
     *
     * @param in the bytes that arrived, between position 0 and limit; valid only during the call
     */
    R decode(ByteBuffer in);

    /** How long the drive may take, repeats included. */
    default Duration timeout() {
        return Duration.ofSeconds(30);
    }

    /** The parameter list or data of a command that goes {@link Cdb.Direction#OUT}: the bytes between position and limit. */
    default ByteBuffer outgoing() {
        return ScsiDevice.NO_DATA;
    }

    /** Whether the command is repeated while the drive is busy. False for those that ask whether it is. */
    default boolean repeatable() {
        return true;
    }
}
