package org.burnish.parity;

/**
 * Neighbouring blocks.
 *
 * @param start the LBA of the first one
 * @param blocks how many
 */
public record BlockRun(long start, long blocks) {}
