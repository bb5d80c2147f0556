package org.burnish.station.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.burnish.station.DiscFile;
import org.jspecify.annotations.Nullable;

/** Files with the same SHA-256, those first whose further copies take most room. */
final class Duplicates {

    /** So many copies of one content are listed. */
    private static final int MOST_COPIES = 1000;

    private record Group(long waste, List<Long> files) {}

    private final Connection connection;
    private final int limit;
    private final PriorityQueue<Group> most = new PriorityQueue<>(Comparator.comparingLong(Group::waste));
    private byte[] key = {};
    private long size;
    private long copies;
    private List<Long> files = new ArrayList<>();

    Duplicates(Connection connection, int limit) {
        this.connection = connection;
        this.limit = limit;
    }

    /** All of them in the order of waste. */
    List<List<DiscFile>> list(List<Run> runs) throws SQLException {
        byte[] from = {Keys.SHA256};
        RangeScan scan = new RangeScan(connection, runs, from, Keys.behind(from));
        @Nullable Entry entry;
        while ((entry = scan.next()) != null) {
            if (entry.size() != size || !Arrays.equals(entry.key(), key)) {
                end();
                key = entry.key();
                size = entry.size();
            }
            copies++;
            if (files.size() < MOST_COPIES) {
                files.add(entry.file());
            }
        }
        end();
        List<Group> groups = new ArrayList<>(most);
        groups.sort(Comparator.comparingLong(Group::waste).reversed());
        List<List<DiscFile>> lists = new ArrayList<>();
        for (Group group : groups) {
            lists.addAll(equal(FileRows.files(connection, group.files())));
        }
        return lists.size() > limit ? List.copyOf(lists.subList(0, limit)) : lists;
    }

    private void end() {
        long waste = size * (copies - 1);
        if (waste > 0) {
            most.add(new Group(waste, files));
            if (most.size() > limit) {
                most.poll();
            }
        }
        files = new ArrayList<>();
        copies = 0;
    }

    /** The index has only the first bytes of digests. */
    private static List<List<DiscFile>> equal(List<DiscFile> files) {
        Map<String, List<DiscFile>> groups = new LinkedHashMap<>();
        for (DiscFile file : files) {
            groups.computeIfAbsent(file.sha256(), unused -> new ArrayList<>()).add(file);
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }
}
