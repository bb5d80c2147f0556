package org.burnish.media;

/**
 * A session that the drive tells of.
 *
 * @param number from 1
 * @param start the LBA of its first block
 * @param blocks its size in blocks, up to the last recorded one
 */
public record MediumSession(int number, long start, long blocks) {}
