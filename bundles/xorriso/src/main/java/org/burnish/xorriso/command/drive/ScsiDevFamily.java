package org.burnish.xorriso.command.drive;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Takes the kind of device files that is used in any case. */
@Component(property = XorrisoCommand.COMMAND + "=scsi_dev_family")
public final class ScsiDevFamily implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("default|sr", "The kind of device files of drives: /dev/sr0 and so on.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String family = arguments.get(0);
        if (family.matches("scd|sg")) {
            throw ProblemException.failure(
                    "-scsi_dev_family: addresses are not changed to those of family '" + family + "'",
                    "Give the address of the drive itself, such as /dev/sg1");
        }
        if (!family.matches("default|sr")) {
            throw ProblemException.failure("-scsi_dev_family: unknown family '" + family + "'");
        }
    }
}
