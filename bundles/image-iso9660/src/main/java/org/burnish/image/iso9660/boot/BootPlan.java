package org.burnish.image.iso9660.boot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.ImageException;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.iso9660.partition.BootFile;
import org.burnish.image.iso9660.partition.DiskPlan;
import org.burnish.image.iso9660.partition.PartitionOptions;

/**
 * How an image is booted from: by a catalogue, and as a disk with partitions.
 *
 * @param catalog the content of the catalogue; empty where no boot image was chosen
 * @param disk what makes the image a disk; empty where nothing of that was chosen
 */
public record BootPlan(Optional<FileContent> catalog, Optional<DiskPlan> disk) {

    /** Whether trees are changed. */
    public static boolean changesTree(LayoutRequest request) {
        return !BootOptions.of(request.options()).isNone();
    }

    /**
     * Changes a tree, which is nobody else's if {@link #changesTree}.
     *
     * @param date of the volume, 16 digits
     * @throws ImageException when a boot image is missing, or none that can be booted as was chosen
     */
    public static BootPlan apply(DirectoryNode root, LayoutRequest request, String date) throws ImageException {
        BootOptions options = BootOptions.of(request.options());
        PartitionOptions partitions = PartitionOptions.of(request.options());
        Map<Integer, FileContent> appended = partitions.contents(request.origin());
        BootTree tree = new BootTree(new ImageTree(root), appended, request.created());
        List<CatalogContent.Placed> placed = tree.place(options.images());
        Optional<FileContent> catalog = placed.isEmpty() ? Optional.empty() : Optional.of(tree.put(options, placed));
        List<BootFile> files = placed.stream().map(CatalogContent.Placed::file).toList();
        boolean marked = partitions.likeIsohybrid()
                && files.stream().anyMatch(file -> !file.marks().isEmpty());
        return new BootPlan(
                catalog,
                partitions.isNone() && !marked
                        ? Optional.empty()
                        : Optional.of(
                                DiskPlan.of(partitions, appended, files, request.origin(), request.padding(), date)));
    }
}
