package org.burnish.operations;

import org.burnish.recorder.Drive;
import org.burnish.scsi.DeviceAddress;

/**
 * What blanking or formatting came to.
 *
 * @param address the drive
 * @param done what was done
 * @param medium the medium's name afterwards
 */
public record Prepared(DeviceAddress address, Drive.Done done, String medium) {}
