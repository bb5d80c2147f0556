package org.burnish.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.felix.service.command.CommandSession;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.text.Visible;
import org.burnish.shell.console.Console;
import org.burnish.shell.console.Place;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.FrontEnd;

/** Asks whether an image that is the only source is to become the disc, where somebody sits who can answer. */
final class ImageQuestion {

    private final CommandSession session;
    private final Drives drives;

    ImageQuestion(CommandSession session, Drives drives) {
        this.session = session;
        this.drives = drives;
    }

    /** Whether the user wants the image; false, too, where nobody is asked. */
    boolean wantsImage(Place place, List<String> sources, CommandWords words) throws IOException {
        boolean one = sources.size() == 1 && Files.isRegularFile(place.path(sources.get(0)));
        if (!one || words.inBackground() || words.has(CommandWords.JSON) || !canAnswer()) {
            return false;
        }
        Path file = place.path(sources.get(0));
        return isImage(file) && answer(file);
    }

    /** The program has the terminal for itself. A console reads the keys that its user types. */
    private boolean canAnswer() {
        return FrontEnd.current().equals(FrontEnd.PROGRAM)
                && System.console() != null
                && Console.of(session).isTerminal();
    }

    /** A file that can't be looked into is no image that anybody would find. */
    private boolean isImage(Path file) {
        try (Drive drive =
                drives.open(new DeviceAddress(DeviceAddress.FILE_SCHEME, file.toString()), DriveOptions.DEFAULT)) {
            return drive.hasImage();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean answer(Path file) throws IOException {
        PrintStream err = Console.of(session).err();
        String name = Visible.line(file.toString());
        while (true) {
            err.print("'" + name
                    + "' is an image. Burn what is in it, so that the disc is this image (i), or burn it as a"
                    + " file (f)? ");
            err.flush();
            String line = line(session.getKeyboard());
            switch (line.strip().toLowerCase(Locale.ROOT)) {
                case "i", "image" -> {
                    return true;
                }
                case "f", "file" -> {
                    return false;
                }
                default -> err.println("Type i or f.");
            }
        }
    }

    /** Bytes up to the end of the line: what the terminal has behind it is not ours. */
    private static String line(InputStream keys) throws IOException {
        StringBuilder line = new StringBuilder();
        int key = keys.read();
        if (key < 0) {
            throw new IOException("Nobody answered. Nothing was written. Use --image FILE for the image");
        }
        for (; key >= 0 && key != '\n'; key = keys.read()) {
            line.append((char) key);
        }
        return line.toString();
    }
}
