package org.burnish.image.iso9660.read;

import static org.burnish.image.iso9660.read.HandMadeImage.al;
import static org.burnish.image.iso9660.read.HandMadeImage.ascii;
import static org.burnish.image.iso9660.read.HandMadeImage.big;
import static org.burnish.image.iso9660.read.HandMadeImage.join;
import static org.burnish.image.iso9660.read.HandMadeImage.md5;
import static org.burnish.image.iso9660.read.HandMadeImage.nm;
import static org.burnish.image.iso9660.read.HandMadeImage.parent;
import static org.burnish.image.iso9660.read.HandMadeImage.px;
import static org.burnish.image.iso9660.read.HandMadeImage.record;
import static org.burnish.image.iso9660.read.HandMadeImage.self;
import static org.burnish.image.iso9660.read.HandMadeImage.sp;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * An image with all structures of libisofs, in the places of its own documentation: session at 32, tags at 50, 52 and 56,
 * directory at 51, content at 53 and 54, array at 55, a copy of the head at 0 with the tag at 18.
 */
final class TaggedImage {

    private TaggedImage() {}

    static HandMadeImage make() {
        HandMadeImage image = new HandMadeImage(80);
        image.descriptors(32, "TAGGED", 25, 51, 2048);
        Arrays.fill(image.bytes, 53 * 2048, 55 * 2048, (byte) 'x');
        byte[] location =
                join(HexFormat.of().parseHex("0400000020" + "0400000037" + "0400000004" + "0110"), ascii("MD5"));
        directory(image, location);
        image.tag("libisofs_sb_checksum_tag_v1", 50, 32, "next=52 ");
        image.tag("libisofs_tree_checksum_tag_v1", 52, 32, "next=56 ");
        byte[] items = join(HexFormat.of().parseHex(image.md5(32, 23)), fileMd5(image, 53), fileMd5(image, 54));
        image.put(55, 0, join(items, md5(items)));
        image.tag("libisofs_checksum_tag_v1", 56, 32, "");
        image.descriptors(0, "TAGGED", 57, 51, 2048);
        image.tag("libisofs_rlsb32_checksum_tag_v1", 18, 0, "session_start=32 ");
        return image;
    }

    private static byte[] fileMd5(HandMadeImage image, int lba) {
        return HexFormat.of().parseHex(image.md5(lba, 1));
    }

    /** Puts the root directory with this value of isofs.ca. */
    static void directory(HandMadeImage image, byte[] arrayLocation) {
        image.directory(
                51,
                self(51, 2048, sp(), px(040755, 0, 0), al("ca", arrayLocation)),
                parent(51, 2048),
                record(53, 2048, 0, "FILE", px(0100644, 0, 0), nm("file"), al("cx", big(1))),
                record(54, 2048, 0, "MORE", px(0100644, 0, 0), nm("more"), al("cx", big(2))));
    }
}
