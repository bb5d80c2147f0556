package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.burnish.recorder.ImageOutput;
import org.burnish.scsi.BlockDevice;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.text.Reason;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Makes an image of its own in a file, whatever that holds. Not a command of xorriso, whose -as mkisofs -o does this. */
@Component(property = XorrisoCommand.COMMAND + "=new_image")
public final class NewImage implements XorrisoCommand {

    private static final String FILE = DeviceAddress.FILE_SCHEME + ":";

    @Override
    public Usage usage() {
        return Usage.of(
                "path",
                "Make an image of its own in a file, or on standard output by \"-\". What the file holds is given up.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String word = arguments.get(0);
        // here a path alone is an address, too
        for (String address : List.of(word, FILE + word)) {
            if (StreamAddress.isStream(address)) {
                session.produce(StreamAddress.output(address, session.console()));
                return;
            }
        }
        Path file = Path.of(word);
        check(file);
        if (session.indev().filter(drive -> isAt(drive.address(), file)).isPresent()) {
            throw ProblemException.failure(
                    "-new_image: the image in '" + file + "' is loaded, and its content would be lost",
                    "Write to another file, or grow the image by -dev");
        }
        session.produce(ImageOutput.file(file));
    }

    private static boolean isAt(DeviceAddress address, Path file) {
        return address.scheme().equals(DeviceAddress.FILE_SCHEME)
                && Path.of(address.path())
                        .toAbsolutePath()
                        .normalize()
                        .equals(file.toAbsolutePath().normalize());
    }

    private static boolean isDisk(Path file) throws ProblemException {
        try {
            return BlockDevice.isAt(file);
        } catch (IOException e) {
            throw ProblemException.failure("-new_image: '" + file + "' can't be asked what it is: " + Reason.of(e));
        }
    }

    private static void check(Path file) throws ProblemException {
        if (Files.isDirectory(file)) {
            throw ProblemException.failure("-new_image: '" + file + "' is a directory", "Name a file in it");
        }
        if (isDisk(file)) {
            throw ProblemException.failure(
                    "-new_image: '" + file + "' is a disk or a drive, and no file",
                    "Name a file. Command -outdev writes to drives, and to disks as stdio:" + file);
        }
        Path directory = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        if (!Files.isDirectory(directory)) {
            throw ProblemException.failure("-new_image: there is no directory '" + directory + "' for '" + file + "'");
        }
    }
}
