package org.burnish.station;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A drive of a station.
 *
 * @param station the station that has it
 * @param address its address, without secrets
 * @param model what it calls itself; empty where it could not be asked
 * @param medium the kind of its medium, such as {@code DVD+R}; empty where there is none
 * @param state of the medium, or of the drive, in a word: blank, appendable, closed, empty, busy, failed
 * @param mark what the disc is recognised by, as {@link Disc#mark}, where it says which burn it is of; else empty
 * @param capacity of the medium in bytes; 0 where unknown
 * @param used of it in bytes
 * @param burn the burn that it works for
 * @param seen when the station last reported it; a station that is gone does not report
 */
public record StationDrive(
        String station,
        String address,
        String model,
        String medium,
        String state,
        String mark,
        long capacity,
        long used,
        OptionalLong burn,
        Instant seen) {}
