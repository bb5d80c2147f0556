package org.burnish.xorriso.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.burnish.image.FileContent;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Setting;

/** What commands said of nodes, and found out of contents, that lasts as long as these are in the tree of a session. */
final class NodeRemarks {

    private static final Setting<NodeRemarks> SETTING = new Setting<>("node remarks", new NodeRemarks());

    private final Map<ImageNode, List<String>> types = new WeakHashMap<>();
    private final Map<ImageNode, Blessing> blessings = new WeakHashMap<>();
    private final Map<FileContent, byte[]> checksums = new WeakHashMap<>();

    /** Those of a session. */
    static NodeRemarks of(Session session) {
        NodeRemarks remarks = session.settings().get(SETTING);
        if (remarks == SETTING.initial()) {
            remarks = new NodeRemarks();
            session.settings().set(SETTING, remarks);
        }
        return remarks;
    }

    /** Creator and type of HFS+ by node. */
    Map<ImageNode, List<String>> types() {
        return types;
    }

    /** The roles in HFS+ by node, each of one node at most. */
    Map<ImageNode, Blessing> blessings() {
        return blessings;
    }

    /** The checksums of contents that no medium has. */
    Map<FileContent, byte[]> checksums() {
        return checksums;
    }

    /** The role of a node. */
    Optional<Blessing> blessing(ImageNode node) {
        return Optional.ofNullable(blessings.get(node));
    }
}
