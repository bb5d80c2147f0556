package org.burnish.image.iso9660.partition;

/**
 * What users choose of an Apple partition map.
 *
 * @param appended whether appended partitions are in it, in place of the MBR
 * @param block how long its blocks are
 */
public record ApmOptions(boolean appended, ApmBlock block) {}
