package org.burnish.management;

import java.time.Duration;
import java.util.Optional;

/**
 * How a drive is, as far as that is known without asking it.
 *
 * @param address as a user writes it, without secrets
 * @param model vendor and product, or empty
 * @param open whether somebody has it open
 * @param medium what the drive last reported its medium as, such as {@code DVD-RW sequential recording}; empty where it reported
 *     none, or was not asked yet
 * @param commands how many were sent to it
 * @param failures how many of them were not done
 * @param busy what it does now
 */
public record DriveState(
        String address,
        String model,
        boolean open,
        Optional<String> medium,
        long commands,
        long failures,
        Optional<Busy> busy) {

    /**
     * A command that the drive has not answered yet.
     *
     * @param command its name, such as {@code WRITE(10)}
     * @param since for how long
     */
    public record Busy(String command, Duration since) {}

    /** In a sentence without a full stop. */
    public String sentence() {
        String name = "The drive '" + address + "'";
        return busy.map(now -> name + " has been busy with " + now.command() + " for "
                        + now.since().toSeconds() + " s")
                .orElse(name + (open ? " is open and idle" : " is not open"));
    }
}
