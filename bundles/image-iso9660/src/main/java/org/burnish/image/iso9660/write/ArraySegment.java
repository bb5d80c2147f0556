package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.burnish.image.Segment;
import org.burnish.image.StoredContent;
import org.burnish.image.StreamDigests;
import org.burnish.image.iso9660.checksum.Md5;
import org.burnish.image.iso9660.record.Numbers;

/**
 * The checksum array: item 0 is the MD5 of the session so far, items 1 to N are those of the contents, item N + 1 is that
 * of all items before it. Contents of older sessions keep the MD5 that was recorded there.
 */
record ArraySegment(long blocks, ContentTable contents) implements Segment.Computed {

    private static final byte[] OF_NOTHING = Md5.of(new byte[0]);

    @Override
    public void fill(StreamDigests digests, ByteBuffer target) {
        ByteBuffer items = target.duplicate();
        target.put(digests.session());
        for (int number = 0; number < contents.count(); number++) {
            int index = contents.checksumIndex(number);
            if (index > 0) {
                target.put(item(number, index, digests));
            }
        }
        MessageDigest last = Md5.digest();
        last.update(items.limit(target.position()));
        target.put(last.digest());
        Numbers.putZeros(target, target.remaining());
    }

    private byte[] item(int number, int index, StreamDigests digests) {
        if (!contents.isStored(number)) {
            return digests.file(index);
        }
        return contents.content(number)
                .stored()
                .flatMap(StoredContent::checksum)
                .orElse(OF_NOTHING);
    }

    @Override
    public boolean needsFileDigests() {
        return true;
    }
}
