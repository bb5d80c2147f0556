package org.burnish.image;

/**
 * A range of blocks and the checksum that was recorded for it.
 *
 * @param name what the range is: superblock, tree, session, array
 * @param start the first block
 * @param blocks how many blocks are covered
 * @param recordedAt the block that holds the checksum
 * @param checksum what was recorded
 */
public record CheckRange(String name, long start, long blocks, long recordedAt, Checksum checksum) {}
