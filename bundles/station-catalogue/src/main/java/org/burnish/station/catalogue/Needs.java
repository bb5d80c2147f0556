package org.burnish.station.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.burnish.station.DiscFile;
import org.jspecify.annotations.Nullable;

/**
 * The discs for a restore. Of each path the newest file is wanted: that which was modified last. All discs that have this file are as
 * good, and as few discs as a greedy choice finds are taken.
 */
final class Needs {

    private final Connection connection;
    /** How many files are on exactly these discs. */
    private final Map<Set<Long>, Long> groups = new HashMap<>();

    private byte[] key = {};
    private List<Long> copies = new ArrayList<>();

    Needs(Connection connection) {
        this.connection = connection;
    }

    /** The identifiers of the discs for a path and all below it. */
    List<Long> discs(List<Run> runs, String path) throws SQLException {
        String below = path.endsWith("/") ? path : path + "/";
        if (!path.equals("/")) {
            byte[] file = Keys.path(path);
            read(new RangeScan(connection, runs, file, Arrays.copyOf(file, file.length + 1)));
        }
        byte[] from = Keys.path(below);
        read(new RangeScan(connection, runs, from, Keys.behind(from)));
        return chosen();
    }

    private void read(RangeScan scan) throws SQLException {
        @Nullable Entry entry;
        while ((entry = scan.next()) != null) {
            if (!Arrays.equals(entry.key(), key)) {
                end();
                key = entry.key();
            }
            copies.add(entry.file());
        }
        end();
    }

    private void end() throws SQLException {
        if (!copies.isEmpty()) {
            Set<Long> discs = new TreeSet<>();
            copies.forEach(file -> discs.add(FileIds.disc(file)));
            groups.merge(discs.size() == 1 ? discs : newest(), 1L, Long::sum);
            copies = new ArrayList<>();
        }
    }

    /** The discs that have the newest of the copies. */
    private Set<Long> newest() throws SQLException {
        List<DiscFile> files = FileRows.files(connection, copies);
        Instant last = files.stream()
                .map(DiscFile::modified)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<DiscFile> newest =
                files.stream().filter(file -> file.modified().equals(last)).toList();
        // the disc that was taken in last counts where files of the same time differ
        DiscFile wanted = newest.get(newest.size() - 1);
        Set<Long> discs = new TreeSet<>();
        for (DiscFile file : newest) {
            if (isSame(file, wanted)) {
                discs.add(file.disc());
            }
        }
        return discs;
    }

    private static boolean isSame(DiscFile file, DiscFile wanted) {
        return file.size() == wanted.size()
                && (file.sha256().isEmpty()
                        || wanted.sha256().isEmpty()
                        || file.sha256().equals(wanted.sha256()));
    }

    private List<Long> chosen() {
        Set<Long> chosen = new TreeSet<>();
        Map<Set<Long>, Long> open = new HashMap<>(groups);
        open.keySet().stream().filter(discs -> discs.size() == 1).forEach(chosen::addAll);
        while (true) {
            open.keySet().removeIf(discs -> discs.stream().anyMatch(chosen::contains));
            if (open.isEmpty()) {
                return List.copyOf(chosen);
            }
            Map<Long, Long> gains = new HashMap<>();
            open.forEach((discs, files) -> discs.forEach(disc -> gains.merge(disc, files, Long::sum)));
            chosen.add(gains.entrySet().stream()
                    .max(Map.Entry.<Long, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey());
        }
    }
}
