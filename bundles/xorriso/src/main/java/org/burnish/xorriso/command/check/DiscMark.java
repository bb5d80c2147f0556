package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageSession;
import org.burnish.media.Medium;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.text.TocReport;

/**
 * The lines in the text of a map that differ between discs: the table of contents, which xorriso writes, too, and checksums of
 * volume descriptors, which it passes over. A disc may have got further sessions meanwhile.
 */
final class DiscMark {

    private static final Pattern SESSION =
            Pattern.compile("(?:ISO session|Other session|Session) *: *(\\d+) , *(\\d+) , *(\\d+)s .*");
    private static final Pattern TRACK = Pattern.compile("Drive session *: *(\\d+) , *(\\d+) , *(\\d+)s");
    private static final Pattern MARK = Pattern.compile("Disc mark +: (\\d+) , ([0-9a-f]{8})");
    /** Of the first sessions: a disc is known by less than all of them. */
    private static final int MARKED = 4;

    private static final int DESCRIPTOR = 16;

    private DiscMark() {}

    /**
     * The lines for the medium in a drive.
     *
     * @param names whether the names of volumes are there
     */
    static List<String> of(Drive drive, Session session, boolean names) {
        try {
            return read(drive, session, names);
        } catch (IOException unreadable) {
            // where no head of an image can be read, the drive still has its sessions
            return lines(drive, "Session       : %3d , %9d , %9ds , ");
        }
    }

    private static List<String> lines(Drive drive, String form) {
        return drive.medium().map(Medium::sessions).orElse(List.of()).stream()
                .map(each -> String.format(Locale.ROOT, form, each.number(), each.start(), each.blocks()))
                .toList();
    }

    private static List<String> read(Drive drive, Session session, boolean names) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : TocReport.of(drive, Session.Role.INDEV, session.loaded())) {
            Matcher matcher = SESSION.matcher(line);
            lines.add(
                    names || !matcher.matches()
                            ? line
                            : "Session       : "
                                    + line.substring(line.indexOf(':') + 1, line.lastIndexOf(','))
                                            .strip() + " , ");
        }
        lines.addAll(lines(drive, "Drive session : %3d , %9d , %9ds"));
        int marked = 0;
        for (ImageSession image : drive.sessions()) {
            Optional<String> mark =
                    marked < MARKED ? mark(drive.blocks(), image.start() + DESCRIPTOR) : Optional.empty();
            if (mark.isPresent()) {
                lines.add("Disc mark    : " + (image.start() + DESCRIPTOR) + " , " + mark.get());
                marked++;
            }
        }
        return lines;
    }

    private static Optional<String> mark(BlockSource source, long lba) {
        ByteBuffer block = ByteBuffer.allocateDirect(BlockSource.BLOCK);
        try {
            source.read(lba, block);
        } catch (IOException unreadable) {
            // another drive may read it
            return Optional.empty();
        }
        CRC32C sum = new CRC32C();
        sum.update(block.flip());
        return Optional.of(HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    private static Map<String, List<String>> matches(Pattern pattern, List<String> lines) {
        Map<String, List<String>> found = new TreeMap<>();
        for (String line : lines) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                List<String> groups = new ArrayList<>();
                for (int group = 2; group <= matcher.groupCount(); group++) {
                    groups.add(matcher.group(group));
                }
                found.put(matcher.group(1), groups);
            }
        }
        return found;
    }

    /** The size of a session as its image and as the drive have it: programs print the one or the other. */
    private static Set<String> sizes(List<String> lines, String number) {
        Set<String> sizes = new HashSet<>();
        for (Pattern pattern : List.of(SESSION, TRACK)) {
            List<String> found = matches(pattern, lines).get(number);
            if (found != null) {
                sizes.add(found.get(1));
            }
        }
        return sizes;
    }

    /** Why lines of a map are those of another disc than the present one; empty where nothing says so. */
    static Optional<String> differing(List<String> mapped, List<String> present) {
        Map<String, List<String>> marks = matches(MARK, present);
        for (Map.Entry<String, List<String>> mark : matches(MARK, mapped).entrySet()) {
            List<String> here = marks.get(mark.getKey());
            if (here != null && !here.equals(mark.getValue())) {
                return Optional.of("the volume descriptor at LBA " + mark.getKey() + " is another one");
            }
        }
        Map<String, List<String>> sessions = matches(SESSION, present);
        Map<String, List<String>> others = matches(SESSION, mapped);
        for (Map.Entry<String, List<String>> session : others.entrySet()) {
            List<String> here = sessions.get(session.getKey());
            if (here == null) {
                return Optional.of("it has no session " + session.getKey());
            }
            Set<String> sizes = sizes(present, session.getKey());
            if (!here.get(0).equals(session.getValue().get(0))
                    || Collections.disjoint(sizes, sizes(mapped, session.getKey()))) {
                return Optional.of("session " + session.getKey() + " begins at LBA " + here.get(0) + " and has "
                        + here.get(1) + " blocks, and not " + session.getValue().get(1) + " from LBA "
                        + session.getValue().get(0) + " on");
            }
        }
        return Optional.empty();
    }
}
