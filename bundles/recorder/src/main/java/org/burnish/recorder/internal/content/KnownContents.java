package org.burnish.recorder.internal.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ContentRecognizer;
import org.burnish.image.MediumContent;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Component;

/**
 * The table of what is often found on media and in files, and is no image of ours. Its only use is a name in a message:
 * what is not in it is data all the same. Asked last, since a bundle that reads a format knows it better.
 */
@Component(property = Constants.SERVICE_RANKING + ":Integer=-1000")
public final class KnownContents implements ContentRecognizer {

    private static final int DESCRIPTORS = 16 * BlockSource.BLOCK;

    /** The synchronisation pattern that a sector of 2352 bytes begins with (ECMA-130, clause 14.1). */
    private static final String RAW_SYNC = "\0" + "\u00ff".repeat(10) + "\0";

    /** The most specific come first: file systems, then containers. */
    private static final List<Magic> MAGICS = List.of(
            Magic.of("a raw image with sectors of 2352 bytes", 0, RAW_SYNC),
            Magic.of("a UDF file system", DESCRIPTORS + 1, "BEA01"),
            Magic.of("a UDF file system", DESCRIPTORS + 1, "NSR0"),
            Magic.of("a UDF file system", DESCRIPTORS + BlockSource.BLOCK + 1, "NSR0"),
            Magic.of("a High Sierra file system", DESCRIPTORS + 9, "CDROM"),
            Magic.of("an NTFS file system", 3, "NTFS    "),
            Magic.of("an exFAT file system", 3, "EXFAT   "),
            Magic.of("a FAT file system", 54, "FAT1"),
            Magic.of("a FAT file system", 82, "FAT32   "),
            Magic.of("an XFS file system", 0, "XFSB"),
            Magic.of("a squashfs file system", 0, "hsqs"),
            Magic.of("a cramfs file system", 0, "\u0045\u003d\u00cd\u0028"),
            Magic.of("a romfs file system", 0, "-rom1fs-"),
            Magic.of("an APFS container", 32, "NXSB"),
            Magic.of("an ext2, ext3 or ext4 file system", 1080, "\u0053\u00ef"),
            Magic.of("an EROFS file system", 1024, "\u00e2\u00e1\u00f5\u00e0"),
            Magic.of("an F2FS file system", 1024, "\u0010\u0020\u00f5\u00f2"),
            Magic.of("an HFS+ file system", 1024, "H+\0\u0004"),
            Magic.of("an HFSX file system", 1024, "HX\0\u0005"),
            Magic.of("an HFS file system", 1024, "BD"),
            Magic.of("a JFS file system", 32_768, "JFS1"),
            Magic.of("a ReiserFS file system", 65_588, "ReIsEr"),
            Magic.of("a btrfs file system", 65_600, "_BHRfS_M"),
            Magic.of("a GFS2 file system", 65_536, "\u0001\u0016\u0019\u0070"),
            Magic.of("an encrypted LUKS volume", 0, "LUKS\u00ba\u00be"),
            Magic.of("an LVM physical volume", 512, "LABELONE"),
            Magic.of("a swap area", 4086, "SWAPSPACE2"),
            Magic.of("a QCOW2 disk image", 0, "QFI\u00fb"),
            Magic.of("a VMDK disk image", 0, "KDMV"),
            Magic.of("a VHDX disk image", 0, "vhdxfile"),
            Magic.of("a tar archive", 257, "ustar"),
            Magic.of("a ZIP archive", 0, "PK\u0003\u0004"),
            Magic.of("a 7z archive", 0, "7z\u00bc\u00af\u0027\u001c"),
            Magic.of("a RAR archive", 0, "Rar!\u001a\u0007"),
            Magic.of("gzip data", 0, "\u001f\u008b"),
            Magic.of("xz data", 0, "\u00fd7zXZ\0"),
            Magic.of("zstd data", 0, "\u0028\u00b5\u002f\u00fd"),
            Magic.of("bzip2 data", 0, "BZh"),
            Magic.of("a RIFF file, such as sound or video", 0, "RIFF"),
            Magic.of("a PDF document", 0, "%PDF"));

    private static final List<Magic> PARTITIONS = List.of(
            Magic.of("a GPT partition table", 512, "EFI PART"),
            Magic.of("a GPT partition table", 2048, "EFI PART"),
            Magic.of("an Apple partition map", 512, "PM\0\0"),
            Magic.of("a partition table or a boot sector", 510, "U\u00aa"));

    @Override
    public Optional<MediumContent> recognize(ByteBuffer head, long start, BlockSource source) throws IOException {
        Optional<String> name = find(MAGICS, head, start, source);
        return name.isPresent()
                ? name.map(MediumContent::foreign)
                : find(PARTITIONS, head, start, source).map(MediumContent::partitions);
    }

    private static Optional<String> find(List<Magic> magics, ByteBuffer head, long start, BlockSource source)
            throws IOException {
        IOException unread = null;
        for (Magic magic : magics) {
            try {
                if (magic.isIn(head, start, source)) {
                    return Optional.of(magic.name());
                }
            } catch (IOException e) {
                unread = e;
            }
        }
        if (unread != null) {
            throw unread;
        }
        return Optional.empty();
    }
}
