package org.burnish.image.udf.read;

import org.burnish.image.ImageException;
import org.burnish.image.udf.record.Extent;
import org.burnish.image.udf.record.FileSetDescriptor;
import org.burnish.image.udf.record.Tag;
import org.burnish.image.udf.volume.Blocks;
import org.burnish.image.udf.volume.Volume;

/** Follows the sequence of file set descriptors (ECMA-167 clause 4/8.3.1); of several the one with the highest number counts. */
final class FileSets {

    private static final int MAX = 256;

    private FileSets() {}

    static FileSetDescriptor of(Volume volume) throws ImageException {
        FileSetDescriptor newest = null;
        Extent next = volume.head().volume().fileSet();
        for (int i = 0; i < MAX && next.length() > 0; i++) {
            Blocks.Descriptor found = volume.blocks().descriptor(next.address(), "file set descriptor", Tag.FILE_SET);
            FileSetDescriptor set = FileSetDescriptor.decode(found.block());
            newest = newest == null || set.number() >= newest.number() ? set : newest;
            next = set.next();
        }
        if (newest == null) {
            throw new ImageException("The logical volume descriptor names no file set descriptor (ECMA-167 4/3.1)");
        }
        return newest;
    }
}
