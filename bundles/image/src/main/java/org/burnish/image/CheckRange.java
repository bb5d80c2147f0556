package org.burnish.image;

/**
 * A range of blocks and the MD5 that was recorded for it.
 *
 * @param name what the range is: superblock, tree, session, array
 * @param start the first block
 * @param blocks how many blocks are covered
 * @param recordedAt the block that holds the checksum
 * @param md5 the recorded checksum, 32 lower-case hexadecimal digits
 */
public record CheckRange(String name, long start, long blocks, long recordedAt, String md5) {}
