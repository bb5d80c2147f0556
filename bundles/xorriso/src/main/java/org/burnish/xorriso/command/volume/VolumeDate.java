package org.burnish.xorriso.command.volume;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.TimeText;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Sets dates of the volume, or of all files in the image. */
@Component(property = XorrisoCommand.COMMAND + "=volume_date")
public final class VolumeDate implements XorrisoCommand {

    private static final String NOW = "now";
    private static final String FILES = "all_file_dates";
    private static final Map<String, List<String>> OPTIONS = Map.of(
            "c",
            List.of("image.creation"),
            "m",
            List.of("image.modified"),
            "x",
            List.of("image.expires"),
            "f",
            List.of("image.effective"),
            "uuid",
            List.of("image.created", "image.creation", "image.modified"),
            FILES,
            List.of("image.file_dates"));

    @Override
    public Usage usage() {
        return Usage.of(
                "\"c\"|\"m\"|\"x\"|\"f\"|\"uuid\"|\"all_file_dates\"",
                "timestring",
                "Set a date of the volume: creation, modification, expiration, effective; or that of all files.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String type = arguments.get(0);
        String text = arguments.get(1);
        @Nullable List<String> options = OPTIONS.get(type);
        if (options == null) {
            throw ProblemException.failure(
                    "-volume_date: Unknown timestamp type '" + type + "'", "Types are c m x f uuid all_file_dates");
        }
        if (type.equals(FILES) && text.equals("set_to_mtime")) {
            session.choose("image.one_file_date", "on");
        } else {
            String time = time(type, text);
            options.forEach(option -> session.choose(option, time));
        }
    }

    private static String time(String type, String text) throws ProblemException {
        if (text.isEmpty() || text.equals("default")) {
            return NOW;
        }
        Optional<Instant> time = TimeText.parse(text, Instant.now(), ZoneId.systemDefault());
        if (time.isEmpty() || type.equals("uuid") && !text.matches("\\d{16}")) {
            throw ProblemException.failure(
                    "-volume_date: Cannot decode timestring '" + text + "'",
                    "Use =SECONDS, YYYYMMDDhhmmsscc, YYYY.MM.DD.hhmmss, or MMDDhhmm[[CC]YY][.ss]; uuid takes 16 digits");
        }
        return time.get().toString();
    }
}
