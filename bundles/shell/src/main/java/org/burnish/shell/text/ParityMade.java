package org.burnish.shell.text;

import java.nio.file.Path;
import org.burnish.parity.ParityFacts;
import org.burnish.scsi.DeviceAddress;

/**
 * A parity file that was made.
 *
 * @param address where the blocks were read
 * @param file the parity file
 * @param facts what it is for
 */
public record ParityMade(DeviceAddress address, Path file, ParityFacts facts) {}
