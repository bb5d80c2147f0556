package org.burnish.image.iso9660.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.ImageException;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.iso9660.record.JolietDescriptor;
import org.burnish.options.OptionKey;

/** Lays out trees as ECMA-119 level 3 with Rock Ridge: plans the records, sizes the directories, places everything. */
public final class Iso9660Writer {

    /** System area, descriptors and the tag behind them, as libisofs places them. */
    public static final int HEAD_BLOCKS = Superblock.COPY;

    /** Whether there is a second tree, with names of UCS-2. */
    public static final OptionKey<Boolean> JOLIET = OptionKey.flag(
            "image.joliet", false, "whether ISO 9660 images have a Joliet tree too, which Windows shows");

    /** The blocks that 32 bits can address. */
    private static final long MAX_BLOCKS = 1L << 32;

    private Iso9660Writer() {}

    /**
     * Lays out a tree, which must not be changed until the layout has been streamed.
     *
     * @throws ImageException when the image has more blocks than can be addressed
     */
    public static ImageLayout layout(ImageTree tree, LayoutRequest request) throws ImageException {
        Optional<DigestAlgorithm> digest = FileDigest.of(request);
        noteVolumeId(request);
        ContentTable contents =
                new ContentTable(request.checksums(), request.base().isPresent() ? request.start() : 0);
        DirectoryNode root = ConvertedTree.of(tree.root(), request.names(), request.listener());
        List<DirectoryPlan> plans = TreePlanner.plan(root, contents, request.listener());
        if (request.chained()) {
            refuseEndangered(contents, request.start());
        }
        List<VolumeTree> trees = new ArrayList<>();
        trees.add(VolumeTree.of(plans, contents, RockRidgeForm.unplaced(digest)));
        if (request.options().get(JOLIET)) {
            trees.add(VolumeTree.of(JolietPlanner.plan(plans, request.listener()), contents, RecordForm.PLAIN));
            noteJolietVolumeId(request);
        }
        contents.complete();
        notePathTable(trees.get(0), request);
        HeadPlan head = HeadPlan.of(request);
        Places places = Places.of(request.start(), head.blocks(), digest, trees, contents);
        if (places.end() > MAX_BLOCKS) {
            throw new ImageException("The image would end at block " + places.end() + ", but ISO 9660 addresses only "
                    + MAX_BLOCKS + " blocks of 2048 bytes; leave out " + (places.end() - MAX_BLOCKS) + " blocks");
        }
        return new Iso9660Layout(request, head, places, contents);
    }

    /** What is on the medium behind the session's start would be written over before it is read. */
    private static void refuseEndangered(ContentTable contents, long start) throws ImageException {
        Optional<FileContent> endangered = contents.endangered();
        if (endangered.isPresent()) {
            throw new ImageException("The new session would begin at LBA " + start
                    + " and be written over the content of an old file, which is at "
                    + endangered.get().origin()
                    + ". Nothing was written. Copy the image to another medium or file, and grow that");
        }
    }

    private static void noteVolumeId(LayoutRequest request) {
        String recorded = Superblock.recordedVolumeId(request.volumeId());
        if (!recorded.equals(request.volumeId())) {
            request.listener()
                    .notice(new ImageNotice(
                            ImageNotice.Kind.NAME_CHANGED,
                            "/",
                            "volume id '" + request.volumeId() + "' is recorded as '" + recorded
                                    + "', because it may have 32 characters of ISO 8859-1"));
        }
    }

    private static void noteJolietVolumeId(LayoutRequest request) {
        if (request.volumeId().length() > JolietDescriptor.VOLUME_ID) {
            request.listener()
                    .notice(new ImageNotice(
                            ImageNotice.Kind.NAME_CHANGED,
                            "/",
                            "volume id '" + request.volumeId() + "' is cut for Joliet, where it has "
                                    + JolietDescriptor.VOLUME_ID + " characters"));
        }
    }

    private static void notePathTable(VolumeTree tree, LayoutRequest request) {
        if (!tree.isComplete()) {
            request.listener()
                    .notice(new ImageNotice(
                            ImageNotice.Kind.UNUSUAL,
                            "/",
                            "more directories than the 65535 that path tables can refer to; the tables end early,"
                                    + " which only readers without directory records would miss"));
        }
    }
}
