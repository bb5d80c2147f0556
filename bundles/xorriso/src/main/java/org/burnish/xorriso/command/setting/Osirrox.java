package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/**
 * Allows restoring files, and with {@code device_files} also those that stand for devices. Of several words each sets anew
 * what those before it set.
 */
@Component(property = XorrisoCommand.COMMAND + "=osirrox")
public final class Osirrox implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("on|device_files|off", "Enable or disable copying from the ISO image to disk.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        boolean on = false;
        boolean devices = false;
        for (String word : arguments.get(0).split(":", -1)) {
            switch (word) {
                case "on", "" -> {
                    on = true;
                    devices = false;
                }
                case "off" -> {
                    on = false;
                    devices = false;
                }
                case "device_files" -> {
                    on = true;
                    devices = true;
                }
                default ->
                    throw ProblemException.failure(
                            "-osirrox: unknown mode '" + word + "'", "Use on, device_files or off");
            }
        }
        session.settings().set(CommonSettings.OSIRROX, on);
        session.settings().set(CommonSettings.DEVICE_FILES, devices);
        session.console()
                .info("Copying of file objects from ISO image to disk filesystem is: " + (on ? "Enabled" : "Disabled"));
    }
}
