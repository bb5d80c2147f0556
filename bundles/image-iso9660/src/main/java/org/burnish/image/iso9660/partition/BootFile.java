package org.burnish.image.iso9660.partition;

import org.burnish.image.FileContent;

/**
 * A boot image of the catalogue, as the partition tables see it.
 *
 * @param path in the image; empty for an appended partition
 * @param content what is placed
 * @param efi whether it is for UEFI
 * @param partition whether it is to be a partition beside the file system
 */
public record BootFile(String path, FileContent content, boolean efi, boolean partition) {

    boolean isInTree() {
        return !path.isEmpty();
    }
}
