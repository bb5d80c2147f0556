package org.burnish.archive.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.DiscTree;
import org.burnish.archive.PlannedDisc;
import org.burnish.archive.PlannedNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageTree;
import org.burnish.options.fact.Fact;
import org.jspecify.annotations.Nullable;

/** Makes the tree of a disc of a plan, and compares the sources with the plan on the way. */
final class DiscMaker {

    private final ArchivePlan plan;
    private final PlannedDisc disc;
    private final Optional<Signer> signer;
    private final ImageListener listener;

    DiscMaker(ArchivePlan plan, PlannedDisc disc, Optional<Signer> signer, ImageListener listener) {
        this.plan = plan;
        this.disc = disc;
        this.signer = signer;
        this.listener = listener;
    }

    /**
     * Makes it.
     *
     * @param whole the tree of all sources as they are now
     * @param faults what is wrong with the sources
     */
    DiscTree make(ImageTree whole, List<Fact> faults) throws IOException {
        ReadDigests digests = new ReadDigests();
        DiscBuilder builder = new DiscBuilder(whole.root(), content -> new DigestedContent(content, digests));
        for (PlannedNode node : disc.nodes()) {
            put(node, whole.find(node.path()), builder, faults);
        }
        if (!faults.isEmpty()) {
            throw Facts.cannotMake(disc.volumeId(), faults);
        }
        return MadeDisc.of(plan, disc, signer, builder, digests);
    }

    private void put(PlannedNode node, @Nullable ImageNode found, DiscBuilder builder, List<Fact> faults) {
        if (found == null) {
            faults.add(Facts.gone(node.path()));
            return;
        }
        PlannedNode now = DiscNodes.node(found, node.path());
        Optional<Fact> change = change(node, now);
        if (change.isPresent()) {
            faults.add(change.get());
        } else if (node.part().isPresent()) {
            builder.put((FileNode) found, node.part().get());
        } else {
            builder.put(found);
        }
    }

    private Optional<Fact> change(PlannedNode planned, PlannedNode now) {
        long size = planned.part().isPresent() ? planned.part().get().size() : planned.size();
        if (planned.kind() != now.kind()) {
            return Optional.of(Facts.changed(planned.path(), "it is something else"));
        }
        if (size != now.size()) {
            return Optional.of(Facts.changed(planned.path(), "it has " + now.size() + " bytes in place of " + size));
        }
        if (planned.modified() == now.modified()) {
            return Optional.empty();
        }
        if (planned.kind() == PlannedNode.Kind.DIRECTORY) {
            listener.notice(new ImageNotice(
                    ImageNotice.Kind.UNUSUAL,
                    planned.path(),
                    "the directory was changed since the archive was planned; what came since is on no disc"));
            return Optional.empty();
        }
        return Optional.of(Facts.changed(planned.path(), "it was modified"));
    }
}
