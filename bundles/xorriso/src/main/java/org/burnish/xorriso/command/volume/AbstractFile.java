package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets the file that has an abstract. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=abstract_file")
public final class AbstractFile extends VolumeText {

    public AbstractFile() {
        super(
                "abstract_file",
                "file_name",
                37,
                "image.abstract_file",
                "Set the name of the file with the abstract. (37 characters)");
    }
}
