package org.burnish.transport.emulator.medium;

/**
 * A formattable capacity descriptor of READ FORMAT CAPACITIES (MMC-6, 6.23).
 *
 * @param blocks the number of blocks
 * @param type the format type
 * @param parameter the type dependent parameter, 24 bits
 */
public record FormatOffer(long blocks, int type, int parameter) {}
