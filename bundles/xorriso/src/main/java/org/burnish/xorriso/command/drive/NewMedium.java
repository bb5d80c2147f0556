package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.MediumKind;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a blank medium in software. Not a command of xorriso. */
@Component(property = XorrisoCommand.COMMAND + "=new_medium")
public final class NewMedium implements XorrisoCommand {
    private final Drives drives;

    @Activate
    public NewMedium(@Reference Drives drives) {
        this.drives = drives;
    }

    @Override
    public Usage usage() {
        return Usage.of("profile", "path", "Make a blank medium file for the drive address emu:path.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        List<MediumKind> kinds = drives.mediumKinds();
        String wanted = arguments.get(0);
        if (kinds.stream().noneMatch(kind -> kind.name().equals(wanted))) {
            throw ProblemException.failure(
                    "-new_medium: Not a known profile : '" + wanted + "'",
                    "Profiles are "
                            + String.join(
                                    " ", kinds.stream().map(MediumKind::name).toList()));
        }
        DeviceAddress address = drives.newMedium(wanted, Path.of(arguments.get(1)));
        session.console().info("Blank medium made. Drive address: '" + address + "'");
    }
}
