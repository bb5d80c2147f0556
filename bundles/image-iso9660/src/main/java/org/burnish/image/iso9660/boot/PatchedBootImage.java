package org.burnish.image.iso9660.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.burnish.image.ContentPlacement;
import org.burnish.image.FileContent;
import org.burnish.image.GeneratedContent;
import org.burnish.image.PatchedContent;
import org.burnish.image.iso9660.boot.BootImage.Mark;

/** A boot image into which its own place is put where its boot loader looks for that. */
final class PatchedBootImage implements GeneratedContent {

    private static final int GRUB_AT = 2548;
    private static final int BLOCK_SECTORS = 4;

    private final FileContent image;
    private final Set<Mark> marks;

    PatchedBootImage(FileContent image, Set<Mark> marks) {
        this.image = image;
        this.marks = marks;
    }

    /** How many bytes a file needs for what is put into it. */
    static int needed(Set<Mark> marks) {
        return marks.contains(Mark.GRUB2)
                ? GRUB_AT + Long.BYTES
                : marks.contains(Mark.TABLE) ? BootInfoTable.SUMMED_FROM : 0;
    }

    @Override
    public long size() {
        return image.size();
    }

    @Override
    public String origin() {
        return image.origin();
    }

    @Override
    public FileContent generate(ContentPlacement placement) throws IOException {
        long lba = placement.extents(this).get(0).lba();
        FileContent patched = marks.contains(Mark.GRUB2) ? forGrub(lba) : image;
        return marks.contains(Mark.TABLE)
                ? BootInfoTable.of(patched, placement.start(), lba).patched(patched)
                : patched;
    }

    /** GRUB 2 looks here for the sector of 512 bytes behind the first 2048 bytes of the image and one more. */
    private FileContent forGrub(long lba) {
        ByteBuffer sector = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        sector.putLong(0, lba * BLOCK_SECTORS + BLOCK_SECTORS + 1);
        return new PatchedContent(image, GRUB_AT, sector.array());
    }
}
