package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.burnish.image.Segment;
import org.burnish.image.StreamDigests;
import org.burnish.image.iso9660.checksum.ChecksumTag;

/** A checksum tag over all blocks of the session before it. */
record TagSegment(ChecksumTag.Kind kind, long position, long start, OptionalLong link) implements Segment.Computed {

    @Override
    public long blocks() {
        return 1;
    }

    @Override
    public void fill(StreamDigests digests, ByteBuffer target) {
        ChecksumTag.encode(target, kind, position, start, link, digests.session());
    }

    @Override
    public boolean needsFileDigests() {
        return false;
    }
}
