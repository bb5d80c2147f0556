package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets the file that has the copyright statement. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=copyright_file")
public final class CopyrightFile extends VolumeText {

    public CopyrightFile() {
        super(
                "copyright_file",
                "file_name",
                37,
                "image.copyright_file",
                "Set the name of the file with the copyright statement. (37 characters)");
    }
}
