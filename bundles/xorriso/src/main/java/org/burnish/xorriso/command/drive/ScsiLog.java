package org.burnish.xorriso.command.drive;

import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Shows the commands that drives get, or writes them to a file. */
@Component(property = XorrisoCommand.COMMAND + "=scsi_log")
public final class ScsiLog implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("on|off|disk_path", "Log SCSI commands among the messages, or to the end of a file.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        session.settings().set(DriveChoices.SCSI_LOG, arguments.get(0));
    }
}
