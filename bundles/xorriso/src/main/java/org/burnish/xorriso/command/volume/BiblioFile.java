package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets the file that has bibliographic records. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=biblio_file")
public final class BiblioFile extends VolumeText {

    public BiblioFile() {
        super(
                "biblio_file",
                "file_name",
                37,
                "image.bibliographic_file",
                "Set the name of the file with bibliographic records. (37 characters)");
    }
}
