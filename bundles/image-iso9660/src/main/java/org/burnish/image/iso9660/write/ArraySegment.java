package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.RunningDigest;
import org.burnish.image.Segment;
import org.burnish.image.StoredContent;
import org.burnish.image.StreamDigests;
import org.burnish.image.iso9660.checksum.Md5;
import org.burnish.image.iso9660.record.Numbers;

/**
 * The checksum array: item 0 is the MD5 of the session so far (zeros in an array of another digest, where only the tags
 * cover the session), items 1 to N are those of the contents, item N + 1 is that of all items before it. Contents of older
 * sessions keep the checksum that was recorded there.
 */
record ArraySegment(long blocks, ContentTable contents, DigestAlgorithm digest) implements Segment.Computed {

    @Override
    public void fill(StreamDigests digests, ByteBuffer target) {
        ByteBuffer items = target.duplicate();
        RunningDigest running = digest.begin();
        byte[] ofNothing = running.soFar();
        target.put(digest.name().equals(Md5.NAME) ? digests.session() : new byte[digest.length()]);
        for (int number = 0; number < contents.count(); number++) {
            int index = contents.checksumIndex(number);
            if (index > 0) {
                target.put(item(number, index, digests, ofNothing));
            }
        }
        running.update(items.limit(target.position()));
        target.put(running.end());
        Numbers.putZeros(target, target.remaining());
    }

    private byte[] item(int number, int index, StreamDigests digests, byte[] ofNothing) {
        if (!contents.isStored(number)) {
            return digests.file(index);
        }
        return contents.content(number)
                .stored()
                .flatMap(StoredContent::checksum)
                .orElse(ofNothing);
    }

    @Override
    public boolean needsFileDigests() {
        return true;
    }
}
