package org.burnish.image.iso9660.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.ImageException;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.iso9660.boot.BootOptions;
import org.burnish.image.iso9660.boot.BootPlan;
import org.burnish.image.iso9660.partition.DiskPlan;
import org.burnish.image.iso9660.partition.PartitionOptions;
import org.burnish.options.OptionKey;
import org.burnish.options.ValueForms;

/** Lays out trees as ECMA-119 level 3 with Rock Ridge: plans the records, sizes the directories, places everything. */
public final class Iso9660Writer {

    /** System area, descriptors and the tag behind them, as libisofs places them. */
    public static final int HEAD_BLOCKS = Superblock.COPY;

    /** Whether the tree of the primary descriptor has what Rock Ridge records. */
    public static final OptionKey<Boolean> ROCK_RIDGE = OptionKey.flag(
            "image.rock_ridge",
            true,
            "whether ISO 9660 images have names, owners, permissions and links of Rock Ridge, and a place for checksums");

    /** Whether there is a second tree, with names of UCS-2. */
    public static final OptionKey<Boolean> JOLIET = OptionKey.flag(
            "image.joliet", false, "whether ISO 9660 images have a Joliet tree too, which Windows shows");

    /** How long the names of the second tree may be. */
    public static final OptionKey<Integer> JOLIET_LENGTH = new OptionKey<>(
            "image.joliet.length",
            ValueForms.number(JolietName.LIMIT, JolietName.LONG_LIMIT),
            JolietName.LIMIT,
            "the longest name of the Joliet tree in characters; not all readers take more than 64");

    /** Whether there is a tree with names of up to 207 bytes. */
    public static final OptionKey<Boolean> ENHANCED = OptionKey.flag(
            "image.iso_9660_1999",
            false,
            "whether ISO 9660 images have a tree of ISO 9660:1999 too, with long names for readers that know neither Rock"
                    + " Ridge nor Joliet");

    /** Whether names of that tree may have characters that take two of UTF-16. */
    public static final OptionKey<Boolean> JOLIET_UTF16 = OptionKey.flag(
            "image.joliet.utf16",
            false,
            "whether names of the Joliet tree may have characters of UTF-16 that UCS-2 lacks; not all readers take them");

    /** The blocks that 32 bits can address. */
    private static final long MAX_BLOCKS = 1L << 32;

    private Iso9660Writer() {}

    /** The options of this format alone. */
    public static List<OptionKey<?>> options() {
        List<OptionKey<?>> options =
                new ArrayList<>(List.of(ROCK_RIDGE, JOLIET, JOLIET_LENGTH, JOLIET_UTF16, ENHANCED));
        options.addAll(VolumeText.options());
        options.add(ApplicationUse.KEY);
        options.addAll(VolumeTime.options());
        options.addAll(AttributeRule.options());
        options.addAll(SortWeights.options());
        options.addAll(NameRules.options());
        options.addAll(BootOptions.options());
        options.addAll(PartitionOptions.options());
        return options;
    }

    /**
     * Lays out a tree, which must not be changed until the layout has been streamed.
     *
     * @throws ImageException when the image has more blocks than can be addressed
     */
    public static ImageLayout layout(ImageTree tree, LayoutRequest asked) throws ImageException {
        boolean rockRidge = asked.options().get(ROCK_RIDGE);
        // where checksums are is said by an entry of the root
        LayoutRequest request = rockRidge ? asked : asked.with(ImageOptions.CHECKSUMS, false);
        Optional<DigestAlgorithm> digest = FileDigest.of(request);
        noteVolumeId(request);
        VolumeText.noteChanged(request);
        ContentTable contents =
                new ContentTable(request.checksums(), request.base().isPresent() ? request.start() : 0);
        DirectoryNode root = root(tree, request);
        BootPlan boot = BootPlan.apply(root, request, VolumeTime.digits(request));
        refuseShifted(boot, request);
        boot.disk().map(DiskPlan::ownContents).orElse(List.of()).forEach(contents::number);
        SortWeights.of(request).apply(root, contents, boot.disk().flatMap(DiskPlan::lastContent));
        Identifiers identifiers = Identifiers.iso(request.options().get(NameRules.KEY));
        List<DirectoryPlan> plans = TreePlanner.plan(root, identifiers, contents, request.listener());
        if (request.chained()) {
            refuseEndangered(contents, request.start());
        }
        Families families = families(plans, request);
        List<FurtherTree> further = FurtherTree.chosen(request);
        List<VolumeTree> trees = new ArrayList<>();
        trees.add(
                rockRidge
                        ? VolumeTree.of(
                                visible(plans, identifiers), contents, RockRidgeForm.unplaced(digest, families), 0)
                        : plain(plans, identifiers, contents, 0, request.listener()));
        trees.addAll(further(further, plans, contents, 0, request.listener()));
        further.forEach(kind -> kind.notices().forEach(request.listener()::notice));
        int offset = boot.disk().map(DiskPlan::offset).orElse(0);
        if (offset > 0) {
            trees.addAll(shifted(root, contents, request, further, offset));
        }
        contents.complete();
        notePathTable(trees.get(0), request);
        HeadPlan head = HeadPlan.of(request, boot, further);
        Places places = Places.of(request.start(), head, digest, trees, contents, boot.disk());
        refuseTooLong(places.end());
        if (boot.disk().isPresent()) {
            boot.disk().get().checkEnd(places.end());
        }
        return new Iso9660Layout(request, head, places, contents, boot, families);
    }

    private static void refuseTooLong(long end) throws ImageException {
        if (end > MAX_BLOCKS) {
            throw new ImageException("The image would end at block " + end + ", but ISO 9660 addresses only "
                    + MAX_BLOCKS + " blocks of 2048 bytes; leave out " + (end - MAX_BLOCKS) + " blocks");
        }
    }

    /** The volume of a partition is where further sessions of overwritable media have their heads. */
    private static void refuseShifted(BootPlan boot, LayoutRequest request) throws ImageException {
        if (boot.disk().filter(disk -> disk.offset() > 0).isPresent() && request.start() != 0) {
            throw new ImageException("The session would begin at LBA " + request.start()
                    + ", and a file system that can be mounted as a partition, too, has to be in an image of its own."
                    + " Leave the partition offset out, or write the image to a new file");
        }
    }

    /** The trees of the volume that a partition is: the same ones, with addresses that are counted from its first block. */
    private static List<VolumeTree> shifted(
            DirectoryNode root, ContentTable contents, LayoutRequest request, List<FurtherTree> further, int offset) {
        Identifiers identifiers = Identifiers.iso(request.options().get(NameRules.KEY));
        List<DirectoryPlan> plans = TreePlanner.plan(root, identifiers, contents, ImageListener.NONE);
        List<VolumeTree> trees = new ArrayList<>();
        trees.add(
                request.options().get(ROCK_RIDGE)
                        ? VolumeTree.of(
                                visible(plans, identifiers),
                                contents,
                                new RockRidgeForm(Optional.empty(), families(plans, request)),
                                offset)
                        : plain(plans, identifiers, contents, offset, ImageListener.NONE));
        trees.addAll(further(further, plans, contents, offset, ImageListener.NONE));
        return trees;
    }

    /** The tree of the primary descriptor without Rock Ridge. */
    private static VolumeTree plain(
            List<DirectoryPlan> plans,
            Identifiers identifiers,
            ContentTable contents,
            long base,
            ImageListener listener) {
        List<DirectoryPlan> shown = FurtherPlanner.plan(plans, FurtherTree.plain(identifiers), listener);
        return VolumeTree.of(shown, contents, RecordForm.PLAIN, base);
    }

    private static Families families(List<DirectoryPlan> plans, LayoutRequest request) {
        return request.options().get(ImageOptions.HARD_LINKS) ? Families.of(plans) : Families.NONE;
    }

    /** The trees beside that of the primary descriptor, over the same contents. */
    private static List<VolumeTree> further(
            List<FurtherTree> further,
            List<DirectoryPlan> plans,
            ContentTable contents,
            long base,
            ImageListener listener) {
        return further.stream()
                .map(tree ->
                        VolumeTree.of(FurtherPlanner.plan(plans, tree, listener), contents, RecordForm.PLAIN, base))
                .toList();
    }

    /** The plans of what is not hidden: most trees have nothing that is, and one set of plans for all. */
    private static List<DirectoryPlan> visible(List<DirectoryPlan> plans, Identifiers identifiers) {
        return plans.stream().anyMatch(Iso9660Writer::hides)
                ? PartialTree.of(plans, node -> !PartialTree.isHidden(node, AttributeKey.ISO_TREE), identifiers)
                : plans;
    }

    private static boolean hides(DirectoryPlan plan) {
        return IntStream.range(0, plan.children.count())
                .anyMatch(child -> PartialTree.isHidden(plan.children.node(child), AttributeKey.ISO_TREE));
    }

    /** A copy where the tree is changed further. */
    private static DirectoryNode root(ImageTree tree, LayoutRequest request) {
        AttributeRule rule = new AttributeRule(request.options());
        return BootPlan.changesTree(request)
                ? ConvertedTree.copy(tree.root(), request.names(), rule, request.listener())
                : ConvertedTree.of(tree.root(), request.names(), rule, request.listener());
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
        Optional<FileContent> filtered = contents.filtered();
        if (filtered.isPresent()) {
            throw new ImageException("The content of an old file, at "
                    + filtered.get().origin()
                    + ", would have to be read and filtered while the medium is written. Nothing was written. Take the filter away,"
                    + " or write the image to another medium");
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
