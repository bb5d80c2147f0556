package org.burnish.itests.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.burnish.itests.peer.Run;

/** What discs say which burn they are of, by the descriptors of their newest images. */
final class DiscMarks {

    private static final Pattern MARK = Pattern.compile("(?m)^Volume Set Id *: *'?(BURNISH_[A-Z0-9_]+)");
    /** So many discs are asked for by one process. */
    private static final int TOGETHER = 40;

    private DiscMarks() {}

    /** The discs of each burn. */
    static Map<String, List<Path>> of(List<Path> folders) throws IOException {
        List<Path> discs = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(Files::isRegularFile).sorted().forEach(discs::add);
                }
            }
        }
        Map<String, List<Path>> marks = new TreeMap<>();
        for (int from = 0; from < discs.size(); from += TOGETHER) {
            read(discs.subList(from, Math.min(discs.size(), from + TOGETHER)), marks);
        }
        return marks;
    }

    private static void read(List<Path> discs, Map<String, List<Path>> marks) {
        List<String> words = new ArrayList<>(List.of("-abort_on", "NEVER"));
        for (Path disc : discs) {
            words.addAll(List.of("-outdev", "", "-indev", "emu:" + disc, "-print", "DISC " + disc, "-pvd_info"));
        }
        Run run = Run.burnish(Path.of("/"), words.toArray(String[]::new));
        Path disc = null;
        for (String line : (run.out() + run.err()).lines().toList()) {
            if (line.startsWith("DISC ")) {
                disc = Path.of(line.substring("DISC ".length()));
            }
            Matcher mark = MARK.matcher(line);
            if (mark.find() && disc != null) {
                marks.computeIfAbsent(mark.group(1), any -> new ArrayList<>()).add(disc);
            }
        }
    }
}
