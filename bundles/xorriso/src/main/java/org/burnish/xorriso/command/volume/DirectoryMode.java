package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets the permissions of all directories in the image. Not a command of xorriso, whose -as mkisofs -dir-mode does this. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=directory_mode")
public final class DirectoryMode extends NumberForAll {

    public DirectoryMode() {
        super(
                "directory_mode",
                true,
                "image.directory_mode",
                "Set the permissions of all directories, when the image is written.");
    }
}
