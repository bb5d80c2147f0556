package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.image.ContentPlacement;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.Extent;
import org.burnish.image.FileContent;
import org.burnish.image.ImageLayout;
import org.burnish.image.LayoutRequest;
import org.burnish.image.Segment;
import org.burnish.image.iso9660.boot.BootPlan;
import org.burnish.image.iso9660.checksum.ChecksumTag;
import org.burnish.image.iso9660.checksum.Md5;
import org.burnish.image.iso9660.partition.PlacedPartition;

/** An image whose every address is known. The tree's attributes are read while it is streamed, and must not change. */
final class Iso9660Layout implements ImageLayout, ContentPlacement {

    private final LayoutRequest request;
    private final HeadPlan head;
    private final Places places;
    private final ContentTable contents;
    private final BootPlan boot;
    private final Families families;

    Iso9660Layout(
            LayoutRequest request,
            HeadPlan head,
            Places places,
            ContentTable contents,
            BootPlan boot,
            Families families) {
        this.request = request;
        this.head = head;
        this.places = places;
        this.contents = contents;
        this.boot = boot;
        this.families = families;
    }

    @Override
    public long start() {
        return places.start();
    }

    @Override
    public String digest() {
        return Md5.NAME;
    }

    @Override
    public String fileDigest() {
        return places.digest().map(DigestAlgorithm::name).orElse(Md5.NAME);
    }

    @Override
    public int headBlocks() {
        return Iso9660Writer.HEAD_BLOCKS;
    }

    @Override
    public long imageBlocks() {
        return places.blocks();
    }

    @Override
    public List<Extent> extents(FileContent content) {
        Optional<Extent> partition = places.behind().appended().stream()
                .filter(appended -> appended.content().equals(content))
                .map(appended -> new Extent(appended.start(), content.size()))
                .findFirst();
        return partition.map(List::of).orElseGet(() -> contents.extents(content));
    }

    @Override
    public long blocks() {
        return places.blocks() + padding();
    }

    /** Blocks behind the image; those of a disk belong to it. */
    private int padding() {
        return boot.disk().isPresent() ? 0 : request.padding();
    }

    @Override
    public long contentBytes() {
        return contents.bytes()
                + places.behind().appended().stream()
                        .mapToLong(appended -> appended.content().size())
                        .sum();
    }

    @Override
    public int checksumCount() {
        return contents.checksumCount();
    }

    @Override
    public Iterator<Segment> segments() {
        return chained(List.of(before().iterator(), new ContentSegments(contents, this), after().iterator()));
    }

    private List<Segment> before() {
        List<Segment> segments = new ArrayList<>();
        Superblock superblock = superblock();
        segments.add(new GeneratedBlocks(places.head(), superblock::fill));
        if (places.checksums()) {
            segments.add(tag(ChecksumTag.Kind.SUPERBLOCK, places.superblockTag(), OptionalLong.of(places.treeTag())));
        }
        addPartitionHead(segments, superblock);
        VolumeTree first = places.trees().get(0);
        RecordForm rockRidge = new RockRidgeForm(places.arrayLocation(contents.checksumCount()), families);
        segments.addAll((first.isPlain() ? first : first.with(rockRidge)).segments());
        for (VolumeTree tree : places.trees().subList(1, places.trees().size())) {
            segments.addAll(tree.segments());
        }
        if (places.checksums()) {
            segments.add(tag(ChecksumTag.Kind.TREE, places.treeTag(), OptionalLong.of(places.sessionTag())));
        }
        segments.add(GeneratedBlocks.zeros(1));
        return segments;
    }

    private void addPartitionHead(List<Segment> segments, Superblock superblock) {
        if (head.partitionStart() > 0) {
            addZeros(segments, places.superblockTag() + (places.checksums() ? 1 : 0), start() + head.partitionStart());
            long end = boot.disk().orElseThrow().volumeEnd(places.behind(), places.end());
            segments.add(new GeneratedBlocks(
                    (long) head.partitionEnd() - head.partitionStart(),
                    (block, target) -> superblock.fillPartition(block, end, target)));
        }
    }

    private static void addZeros(List<Segment> segments, long from, long to) {
        if (to > from) {
            segments.add(GeneratedBlocks.zeros(to - from));
        }
    }

    private void addAppended(List<Segment> segments) {
        long at = contents.end();
        for (PlacedPartition partition : places.behind().appended()) {
            addZeros(segments, at, partition.start());
            segments.add(new Segment.Content(partition.content(), 0));
            at = partition.contentEnd();
        }
        addZeros(segments, at, places.array());
    }

    private List<Segment> after() {
        List<Segment> segments = new ArrayList<>();
        addAppended(segments);
        if (places.checksums()) {
            segments.add(new ArraySegment(
                    places.sessionTag() - places.array(),
                    contents,
                    places.digest().orElseThrow()));
            segments.add(tag(ChecksumTag.Kind.SESSION, places.sessionTag(), OptionalLong.empty()));
        }
        Optional<ByteBuffer> tail = boot.disk().flatMap(disk -> disk.tail(this, places.behind(), places.end()));
        long tailBlocks =
                tail.map(bytes -> (long) bytes.limit() / BlockSource.BLOCK).orElse(0L);
        addZeros(segments, places.sessionEnd(), places.end() - tailBlocks + padding());
        tail.ifPresent(bytes -> segments.add(GeneratedBlocks.of(bytes)));
        return segments;
    }

    private Segment tag(ChecksumTag.Kind kind, long position, OptionalLong link) {
        return new TagSegment(kind, position, places.start(), link);
    }

    private Superblock superblock() {
        long catalog = boot.catalog()
                .map(content -> contents.extents(content).get(0).lba())
                .orElse(0L);
        Optional<ByteBuffer> area =
                boot.disk().map(disk -> disk.systemArea(head.systemArea(), this, places.behind(), places.end()));
        return new Superblock(request, head, places, catalog, area);
    }

    /** Empty too where the session itself begins in the blocks that the copy would take. */
    @Override
    public Optional<ByteBuffer> head() {
        return request.chained() && places.start() >= Superblock.COPY
                ? Optional.of(superblock().copyForBlockZero())
                : Optional.empty();
    }

    private static Iterator<Segment> chained(List<Iterator<Segment>> parts) {
        return new Iterator<>() {
            private final Iterator<Iterator<Segment>> rest = parts.iterator();
            private Iterator<Segment> current = rest.next();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && rest.hasNext()) {
                    current = rest.next();
                }
                return current.hasNext();
            }

            @Override
            public Segment next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("The image has no more segments");
                }
                return current.next();
            }
        };
    }
}
