package org.burnish.image;

/**
 * A session that holds an image.
 *
 * @param number from 1
 * @param start the LBA of its first block
 * @param blocks its size as its own head reports it, in blocks
 * @param volumeId its name
 */
public record ImageSession(int number, long start, long blocks, String volumeId) {}
