package org.burnish.mmc.response;

/**
 * A Formattable Capacity Descriptor (MMC-6, 6.23): one way to format the medium that is loaded.
 *
 * @param blocks number of blocks that the format gives
 * @param type format type, such as 00h full, 13h quick grow, 15h quick, 26h DVD+RW, 30h BD-RE with spares
 * @param typeDependent 24 bits: block length, ECC block size, or spare area, by type
 */
public record FormatDescriptor(long blocks, int type, int typeDependent) {}
