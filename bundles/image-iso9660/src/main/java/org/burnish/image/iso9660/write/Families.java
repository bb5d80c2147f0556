package org.burnish.image.iso9660.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.LinkFamily;
import org.jspecify.annotations.Nullable;

/** Which nodes of a tree are names of one file: they have a number in common, and know how many they are. */
final class Families {

    /** Every node is a file of its own. */
    static final Families NONE = new Families(Map.of());

    private final Map<ImageNode, Family> families;

    private Families(Map<ImageNode, Family> families) {
        this.families = families;
    }

    /**
     * What a node shares with others.
     *
     * @param links how many they are
     * @param serial the number that they have in common
     */
    record Family(int links, long serial) {}

    /** Those of all directories. */
    static Families of(List<DirectoryPlan> plans) {
        Map<Object, List<ImageNode>> members = new HashMap<>();
        for (DirectoryPlan plan : plans) {
            for (int child = 0; child < plan.children.count(); child++) {
                ImageNode node = plan.children.node(child);
                if (!(node instanceof DirectoryNode)) {
                    LinkFamily.of(node)
                            .ifPresent(key -> members.computeIfAbsent(key, any -> new ArrayList<>(2))
                                    .add(node));
                }
            }
        }
        return members.isEmpty() ? NONE : new Families(numbered(plans, members));
    }

    /** By their order in the tree, so that the same tree gives the same image. */
    private static Map<ImageNode, Family> numbered(List<DirectoryPlan> plans, Map<Object, List<ImageNode>> members) {
        Map<ImageNode, Family> families = new IdentityHashMap<>();
        long serial = 0;
        for (DirectoryPlan plan : plans) {
            for (int child = 0; child < plan.children.count(); child++) {
                Optional<Object> key = LinkFamily.of(plan.children.node(child));
                @Nullable List<ImageNode> nodes = key.map(members::remove).orElse(null);
                if (nodes != null && nodes.size() > 1) {
                    Family family = new Family(nodes.size(), ++serial);
                    nodes.forEach(node -> families.put(node, family));
                }
            }
        }
        return families;
    }

    /** The family of a node, if it has one. */
    Optional<Family> of(ImageNode node) {
        return Optional.ofNullable(families.get(node));
    }
}
