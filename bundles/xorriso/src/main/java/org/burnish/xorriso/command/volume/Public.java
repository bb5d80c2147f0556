package org.burnish.xorriso.command.volume;

import org.burnish.xorriso.command.setting.FormatFlag;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses whether everybody may read all files of the image. Not a command of xorriso, whose -as mkisofs -r does this. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=public")
public final class Public extends FormatFlag {

    public Public() {
        super(
                "public",
                "image.public",
                "Whether everybody may read all files of the image that is written, and nobody may write them.");
    }
}
