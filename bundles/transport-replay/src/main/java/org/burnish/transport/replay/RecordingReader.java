package org.burnish.transport.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.scsi.Cdb.Direction;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Recording} has written, and SCSI logs of the same look. */
final class RecordingReader {

    private static final int DEFAULT_TRANSFER = 64 * 1024;
    private static final Pattern TRANSFER = Pattern.compile(".*takes (\\d{1,9}) bytes.*");
    private static final Pattern BYTES =
            Pattern.compile("[0-9a-fA-F]{2}(\\*\\d{1,9})?( [0-9a-fA-F]{2}(\\*\\d{1,9})?)*");
    private static final Pattern DATA = Pattern.compile("(To|From) drive: (\\d{1,9})b");
    private static final Pattern DURATION = Pattern.compile("\\s+\\d+ us.*");
    private static final String SENSE = "+++ sense data = ";
    private static final String FAILURE = "+++ ";
    private static final String CODES = "+++ key=";

    private final Path file;
    private final List<String> lines;
    private int at;

    private RecordingReader(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it can't be read or has another form; the message has the line
     */
    static List<Opening> read(Path file) throws IOException {
        return new RecordingReader(file, Files.readAllLines(file)).openings();
    }

    private List<Opening> openings() throws IOException {
        List<Opening> openings = new ArrayList<>();
        int transfer = DEFAULT_TRANSFER;
        @Nullable List<Exchange> exchanges = null;
        for (; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.startsWith(Recording.MARK) && line.contains(Recording.OPENED)) {
                add(openings, transfer, exchanges);
                exchanges = new ArrayList<>();
                Matcher reported = TRANSFER.matcher(line);
                transfer = reported.matches() ? Integer.parseInt(reported.group(1)) : DEFAULT_TRANSFER;
            } else if (!line.isBlank() && !line.startsWith(Recording.MARK)) {
                exchanges = exchanges == null ? new ArrayList<>() : exchanges;
                exchanges.add(exchange());
            }
        }
        add(openings, transfer, exchanges);
        return openings;
    }

    private static void add(List<Opening> openings, int transfer, @Nullable List<Exchange> exchanges) {
        if (exchanges != null) {
            openings.add(new Opening(transfer, exchanges));
        }
    }

    /** Reads one from its name on; stands at its last line then. */
    private Exchange exchange() throws IOException {
        int begin = at;
        String name = lines.get(at).strip();
        byte[] cdb = bytes(next("the bytes of a command"));
        Direction direction = Direction.NONE;
        int length = 0;
        byte @Nullable [] data = null;
        byte @Nullable [] sense = null;
        @Nullable String failure = null;
        while (hasMore()) {
            String line = lines.get(++at);
            Matcher reported = DATA.matcher(line.strip());
            if (reported.matches()) {
                direction = reported.group(1).equals("To") ? Direction.OUT : Direction.IN;
                length = Integer.parseInt(reported.group(2));
                data = data();
            } else if (line.startsWith(SENSE)) {
                sense = bytes(line.substring(SENSE.length()));
            } else if (line.startsWith(FAILURE) && !line.startsWith(CODES)) {
                failure = line.substring(FAILURE.length());
            } else if (DURATION.matcher(line).matches()) {
                break;
            } else if (!line.startsWith(CODES)) {
                throw wrong("data, sense data or a duration");
            }
        }
        if (data != null && data.length != length) {
            throw wrong(length + " bytes of data, not " + data.length);
        }
        return new Exchange(begin + 1, name, cdb, direction, length, data, sense, failure);
    }

    private boolean hasMore() {
        return at + 1 < lines.size() && !lines.get(at + 1).isBlank();
    }

    private String next(String wanted) throws IOException {
        if (!hasMore()) {
            throw wrong(wanted);
        }
        return lines.get(++at);
    }

    /** The rows of data that follow; null when there are none. */
    private byte @Nullable [] data() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        boolean shown = false;
        while (hasMore() && BYTES.matcher(lines.get(at + 1).strip()).matches()) {
            all.writeBytes(bytes(lines.get(++at)));
            shown = true;
        }
        return shown ? all.toByteArray() : null;
    }

    private byte[] bytes(String line) throws IOException {
        String text = line.strip();
        if (!BYTES.matcher(text).matches()) {
            throw wrong("bytes in hexadecimal");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String word : text.split(" ")) {
            int value = HexFormat.fromHexDigits(word, 0, 2);
            int count = word.length() > 2 ? Integer.parseInt(word.substring(3)) : 1;
            for (int i = 0; i < count; i++) {
                bytes.write(value);
            }
        }
        return bytes.toByteArray();
    }

    private IOException wrong(String wanted) {
        return new IOException(
                "Recording '" + file + "', line " + (at + 1) + ": wanted " + wanted + ", got '" + lines.get(at) + "'");
    }
}
