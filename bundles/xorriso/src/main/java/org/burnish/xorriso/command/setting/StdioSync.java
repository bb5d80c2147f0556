package org.burnish.xorriso.command.setting;

import java.util.OptionalLong;
import org.burnish.recorder.RecordingOptions;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.ByteCount;
import org.osgi.service.component.annotations.Component;

/** Sets after how many bytes what was written to a file is forced to its device. */
@Component(property = XorrisoCommand.COMMAND + "=stdio_sync")
public final class StdioSync implements XorrisoCommand {

    private static final long MIN = 64L << 10;
    private static final long MAX = 1L << 30;

    /** What {@code on} stands for. */
    private static final long ON = 16L << 20;

    @Override
    public Usage usage() {
        return Usage.of(
                "\"on\"|\"off\"|\"end\"|number",
                "Force what is written to files to their device: after 16m or so many bytes, at the end, or not at all.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.settings().set(RecordingOptions.FORCE_AFTER, bytes(arguments.get(0)));
    }

    private static long bytes(String word) throws ProblemException {
        return switch (word) {
            case "on" -> ON;
            case "off" -> 0L;
            case "end" -> Long.MAX_VALUE;
            default -> {
                OptionalLong bytes = ByteCount.parse(word);
                if (bytes.isEmpty() || bytes.getAsLong() < MIN || bytes.getAsLong() > MAX) {
                    throw ProblemException.sorry("-stdio_sync : Bad size. Use: 64k to 1g, \"on\", \"off\", \"end\"");
                }
                yield bytes.getAsLong();
            }
        };
    }
}
