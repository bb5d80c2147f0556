package org.burnish.xorriso.command.setting;

import java.util.Map;
import org.burnish.verifier.VerifierListener.Trust;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.FileNumbers;
import org.osgi.service.component.annotations.Component;

/** Chooses whether the device and inode numbers of files are recorded, and spare comparisons the reading of contents. */
@Component(property = XorrisoCommand.COMMAND + "=disk_dev_ino")
public final class DiskDevIno implements XorrisoCommand {

    private static final Map<String, Trust> MODES =
            Map.of("on", Trust.DEVICES_AND_INODES, "ino_only", Trust.INODES, "off", Trust.NOTHING);

    @Override
    public Usage usage() {
        return Usage.of(
                "\"on\"|\"ino_only\"|\"off\"",
                "Record device and inode numbers of files, and read only the contents of those that changed when comparing.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        Trust trust = MODES.get(arguments.get(0));
        if (trust == null) {
            throw ProblemException.sorry(
                    "-disk_dev_ino: unknown mode '" + arguments.get(0) + "'", "Modes are on, ino_only and off");
        }
        FileNumbers.trust(session, trust);
    }
}
