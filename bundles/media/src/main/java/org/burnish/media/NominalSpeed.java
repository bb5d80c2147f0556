package org.burnish.media;

/**
 * What 1x means on a kind of medium.
 *
 * @param letter what stands behind a reported multiple, such as {@code D} in {@code 4.0xD}
 * @param kilobytes the speed in kB/s of 1000 bytes
 */
public record NominalSpeed(String letter, double kilobytes) {

    /** Of CD: 75 blocks of 2352 bytes in a second. */
    public static final NominalSpeed CD = new NominalSpeed("C", 176.4);

    /** Of DVD: 11.08 Mbit/s. */
    public static final NominalSpeed DVD = new NominalSpeed("D", 1385);

    /** Of BD: 35.965 Mbit/s. */
    public static final NominalSpeed BD = new NominalSpeed("B", 4495.625);
}
