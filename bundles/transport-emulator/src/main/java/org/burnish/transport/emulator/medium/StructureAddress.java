package org.burnish.transport.emulator.medium;

/**
 * Which structure READ DISC STRUCTURE asks for (MMC-6, 6.22).
 *
 * @param mediaType 0 DVD, 1 BD
 * @param layer the layer number
 * @param format the format code
 */
public record StructureAddress(int mediaType, int layer, int format) {}
