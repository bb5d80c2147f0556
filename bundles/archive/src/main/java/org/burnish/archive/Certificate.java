package org.burnish.archive;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is certified of one burn of one disc. What is not known is empty, and is shown as unknown.
 *
 * @param number what the certificate is known by, such as that of the burn
 * @param maker who made the disc
 * @param disc which disc
 * @param session what was written on it
 * @param check what is known of what the disc holds
 * @param issued when the certificate was made
 */
public record Certificate(String number, Maker maker, Disc disc, Session session, Check check, Instant issued) {

    /**
     * Who made a disc.
     *
     * @param program with its version
     * @param station the name of the machine or station
     * @param drive maker, model and firmware
     */
    public record Maker(String program, String station, String drive) {

        public Maker {
            Objects.requireNonNull(program);
            Objects.requireNonNull(station);
            Objects.requireNonNull(drive);
        }
    }

    /**
     * Which disc.
     *
     * @param kind what it is in words, such as {@code BD-R sequential recording}
     * @param mediumId the maker and product of the medium
     * @param label for people, as it is written on the disc
     * @param volumeId the name of its volume
     * @param set the archive that it belongs to, and which disc of it, such as {@code 5f0c6b1e88a1d2c3, disc 1 of 3}
     */
    public record Disc(String kind, String mediumId, String label, String volumeId, String set) {

        public Disc {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(mediumId);
            Objects.requireNonNull(label);
            Objects.requireNonNull(volumeId);
            Objects.requireNonNull(set);
        }
    }

    /**
     * What was written.
     *
     * @param start the LBA of the first block
     * @param blocks how many blocks of 2048 bytes
     * @param digest of the session, its algorithm in front, such as {@code MD5 0cc175b9c0f1b6a831c399e269772661}
     * @param manifest the SHA-256 digest of the manifest in hexadecimal
     * @param began when writing began
     * @param ended when it ended
     */
    public record Session(
            long start,
            long blocks,
            Optional<String> digest,
            Optional<String> manifest,
            Optional<Instant> began,
            Optional<Instant> ended) {

        public Session {
            Objects.requireNonNull(digest);
            Objects.requireNonNull(manifest);
            Objects.requireNonNull(began);
            Objects.requireNonNull(ended);
        }
    }

    /**
     * What is known of what a disc holds.
     *
     * @param result of reading it
     * @param where the drive that read it; empty where it was not read
     * @param at when it was read
     */
    public record Check(Result result, String where, Optional<Instant> at) {

        public Check {
            Objects.requireNonNull(result);
            Objects.requireNonNull(where);
            Objects.requireNonNull(at);
        }

        /** Of a disc that nobody has read. */
        public static Check none() {
            return new Check(Result.UNKNOWN, "", Optional.empty());
        }
    }

    /** What reading a disc found. */
    public enum Result {
        /** All of it was read, and is what was meant. */
        VERIFIED,
        /** It was read, and some of it is not what was meant, or could not be read. */
        NOT_VERIFIED,
        /** It was not read, or not to its end. */
        UNKNOWN
    }

    public Certificate {
        Objects.requireNonNull(number);
        Objects.requireNonNull(maker);
        Objects.requireNonNull(disc);
        Objects.requireNonNull(session);
        Objects.requireNonNull(check);
        Objects.requireNonNull(issued);
    }
}
