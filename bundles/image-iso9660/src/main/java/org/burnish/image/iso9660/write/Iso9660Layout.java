package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.ContentPlacement;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.Extent;
import org.burnish.image.FileContent;
import org.burnish.image.ImageLayout;
import org.burnish.image.LayoutRequest;
import org.burnish.image.Segment;
import org.burnish.image.iso9660.checksum.ChecksumTag;
import org.burnish.image.iso9660.checksum.Md5;

/** An image whose every address is known. The tree's attributes are read while it is streamed, and must not change. */
final class Iso9660Layout implements ImageLayout, ContentPlacement {

    private final LayoutRequest request;
    private final HeadPlan head;
    private final Places places;
    private final ContentTable contents;

    Iso9660Layout(LayoutRequest request, HeadPlan head, Places places, ContentTable contents) {
        this.request = request;
        this.head = head;
        this.places = places;
        this.contents = contents;
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
        return contents.extents(content);
    }

    @Override
    public long blocks() {
        return places.blocks() + request.padding();
    }

    @Override
    public long contentBytes() {
        return contents.bytes();
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
        segments.add(new GeneratedBlocks(places.head(), superblock()::fill));
        if (places.checksums()) {
            segments.add(tag(ChecksumTag.Kind.SUPERBLOCK, places.superblockTag(), OptionalLong.of(places.treeTag())));
        }
        RecordForm form = new RockRidgeForm(places.arrayLocation(contents.checksumCount()));
        for (VolumeTree tree : places.trees()) {
            segments.addAll(tree.segments(form));
            form = RecordForm.PLAIN;
        }
        if (places.checksums()) {
            segments.add(tag(ChecksumTag.Kind.TREE, places.treeTag(), OptionalLong.of(places.sessionTag())));
        }
        segments.add(GeneratedBlocks.zeros(1));
        return segments;
    }

    private List<Segment> after() {
        List<Segment> segments = new ArrayList<>();
        if (places.checksums()) {
            segments.add(new ArraySegment(
                    places.sessionTag() - places.array(),
                    contents,
                    places.digest().orElseThrow()));
            segments.add(tag(ChecksumTag.Kind.SESSION, places.sessionTag(), OptionalLong.empty()));
        }
        if (request.padding() > 0) {
            segments.add(GeneratedBlocks.zeros(request.padding()));
        }
        return segments;
    }

    private Segment tag(ChecksumTag.Kind kind, long position, OptionalLong link) {
        return new TagSegment(kind, position, places.start(), link);
    }

    private Superblock superblock() {
        return new Superblock(request, head, places);
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
