package org.burnish.transport.emulator.drive;

import java.util.List;

/**
 * Who a drive says it is.
 *
 * @param vendor at most 8 characters
 * @param product at most 16
 * @param revision at most 4
 * @param serial the serial number
 * @param profiles the profiles of which it takes media
 */
public record DriveIdentity(String vendor, String product, String revision, String serial, List<Integer> profiles) {}
