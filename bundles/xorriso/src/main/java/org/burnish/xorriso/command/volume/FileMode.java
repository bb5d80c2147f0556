package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets the permissions of all files in the image. Not a command of xorriso, whose -as mkisofs -file-mode does this. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=file_mode")
public final class FileMode extends NumberForAll {

    public FileMode() {
        super(
                "file_mode",
                true,
                "image.file_mode",
                "Set the permissions of all files that are no directories, when the image is written.");
    }
}
