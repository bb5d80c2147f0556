package org.burnish.xorriso.command.volume;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets what the volume descriptor has for applications. */
@Component(property = XorrisoCommand.COMMAND + "=application_use")
public final class ApplicationUse implements XorrisoCommand {

    private static final int LENGTH = 512;
    private static final String BYTE = "0x[0-9a-fA-F]{2}";

    @Override
    public Usage usage() {
        return Usage.of(
                "character|0xXY|disk_path",
                "Set the Application Use field of 512 bytes: a repeated byte, or the start of a file.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.choose("image.application_use", digits(arguments.get(0)));
    }

    private static String digits(String value) throws ProblemException {
        if (value.matches(BYTE)) {
            return value.substring(2).repeat(LENGTH);
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < 2) {
            return HexFormat.of().formatHex(bytes).repeat(LENGTH);
        }
        try (InputStream file = Files.newInputStream(Path.of(value))) {
            return HexFormat.of().formatHex(file.readNBytes(LENGTH));
        } catch (IOException | InvalidPathException unreadable) {
            throw ProblemException.failure(
                    "-application_use: the file '" + value + "' can't be read: " + unreadable.getMessage(),
                    "Name a file, or give one character or 0xXY to be repeated");
        }
    }
}
