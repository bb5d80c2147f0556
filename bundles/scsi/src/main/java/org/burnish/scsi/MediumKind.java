package org.burnish.scsi;

/**
 * A kind of blank medium that a {@link MediumFactory} makes.
 *
 * @param name what the user types, such as {@code dvd-rw}
 * @param description the medium's name in words
 * @param blocks the capacity in blocks of 2048 bytes
 */
public record MediumKind(String name, String description, long blocks) {}
