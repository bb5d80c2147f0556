package org.burnish.recorder;

import org.burnish.scsi.DeviceAddress;

/**
 * A drive that was found.
 *
 * @param address how to open it
 * @param permissions the rights of owner, group and others as {@code rwrw--}
 * @param vendor as the drive reports it, 8 characters
 * @param product as the drive reports it, 16 characters
 */
public record DriveDescription(DeviceAddress address, String permissions, String vendor, String product) {}
