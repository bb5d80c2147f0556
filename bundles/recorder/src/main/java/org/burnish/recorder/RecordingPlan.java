package org.burnish.recorder;

/**
 * What recording would write.
 *
 * @param start the LBA of the session's first block
 * @param imageBlocks the size of the image
 * @param blocks the size with padding
 * @param available how many blocks the medium can take
 * @param writeType in words
 */
public record RecordingPlan(long start, long imageBlocks, long blocks, long available, String writeType) {}
