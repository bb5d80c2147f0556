package org.burnish.archive.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.PlannedDisc;
import org.burnish.archive.PlannedNode;

/** The list of all files of a set, the same on each disc: JSON with a line for each file, which says on which disc it is. */
final class SetList {

    private SetList() {}

    static byte[] of(ArchivePlan plan) {
        StringBuilder json = new StringBuilder("{\"set\": ")
                .append(JsonText.of(plan.id()))
                .append(",\n \"label\": ")
                .append(JsonText.of(plan.label()))
                .append(",\n \"planned\": ")
                .append(JsonText.of(plan.created().toString()))
                .append(",\n \"volumes\": ")
                .append(JsonText.of(
                        plan.discs().stream().map(PlannedDisc::volumeId).toList()))
                .append(",\n \"files\": [");
        String between = "\n  ";
        for (PlannedDisc disc : plan.discs()) {
            for (PlannedNode node : disc.nodes()) {
                if (node.kind() != PlannedNode.Kind.DIRECTORY) {
                    json.append(between).append(JsonText.of(line(disc, node)));
                    between = ",\n  ";
                }
            }
        }
        return json.append("]}\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static Map<String, Object> line(PlannedDisc disc, PlannedNode node) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("disc", disc.number());
        line.put("path", node.path());
        line.put("bytes", node.size());
        line.put("modified", node.modified());
        node.part().ifPresent(part -> {
            line.put("from_byte", part.offset());
            line.put("of_bytes", part.size());
            line.put("part", part.number());
            line.put("of_parts", part.count());
        });
        return line;
    }

    /** About what a node takes in the list, rather more. */
    static long estimate(String path) {
        return 100 + Weigher.bytes(path);
    }
}
