package org.burnish.transport.emulator.medium;

/**
 * The format descriptor of FORMAT UNIT (MMC-6, 6.4).
 *
 * @param blocks the number of blocks; FFFFFFFFh requests the maximum
 * @param type the format type
 * @param subtype its sub-type
 * @param parameter the type dependent parameter, 24 bits
 */
public record FormatRequest(long blocks, int type, int subtype, int parameter) {}
