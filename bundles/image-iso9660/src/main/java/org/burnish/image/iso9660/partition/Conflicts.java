package org.burnish.image.iso9660.partition;

import java.util.List;
import org.burnish.image.ImageException;

/** Choices that contradict each other. */
final class Conflicts {

    private Conflicts() {}

    static void check(PartitionOptions options, List<BootFile> boot) throws ImageException {
        if (options.isStarted() && boot.stream().noneMatch(file -> !file.efi() && file.isInTree())) {
            throw new ImageException(
                    "The boot code '" + options.code().orElseThrow().source().file()
                            + "' starts the boot image for BIOS, and none was chosen. Choose one, or leave the code out");
        }
        if (options.isIsohybrid() && !options.efi().isEmpty()) {
            throw new ImageException("Boot code for ISOLINUX makes partitions of its own kind, and can't go with a GUID"
                    + " partition table without overlaps. Mark the boot image as basic data instead of making it an EFI"
                    + " partition");
        }
        checkNumbers(options);
    }

    private static void checkNumbers(PartitionOptions options) throws ImageException {
        for (AppendedPartition partition : options.appended()) {
            if (!options.gpt() && partition.number() > MbrEntry.COUNT) {
                throw new ImageException("An MBR has " + MbrEntry.COUNT + " partitions, and '"
                        + partition.source().file() + "' shall be partition " + partition.number()
                        + ". Choose a number up to 4, or a GUID partition table");
            }
        }
    }
}
