package org.burnish.xorriso.tree;

import java.util.Locale;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.text.NodeText;

/** Reports where the content of files is. Content that is not written yet has no address and is left out. */
final class ReportLba implements FindAction {

    private final boolean sections;

    /** @param sections whether of a file with several extents each is shown with its own size */
    ReportLba(boolean sections) {
        this.sections = sections;
    }

    @Override
    public void begin(Session session) {
        String size = sections ? "Sectsize" : "Filesize";
        session.console().result("Report layout: xt , Startlba ,   Blocks , " + size + " , ISO image path");
    }

    @Override
    public void found(ImageNode node, Session session) {
        found(node, node.path(), session);
    }

    @Override
    public void found(ImageNode node, String shown, Session session) {
        if (!(node instanceof FileNode file) || file.content().stored().isEmpty()) {
            return;
        }
        int section = 0;
        for (Extent extent : file.content().stored().get().extents()) {
            session.console()
                    .result(String.format(
                            Locale.ROOT,
                            "File data lba: %2d , %8d , %8d , %8d , %s",
                            section++,
                            extent.lba(),
                            extent.blocks(),
                            sections ? extent.bytes() : file.content().size(),
                            NodeText.quoted(shown)));
        }
    }
}
