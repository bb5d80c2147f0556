package org.burnish.shell.text;

import java.util.List;
import java.util.stream.Stream;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadedImage;
import org.burnish.image.Naming;
import org.burnish.scsi.DeviceAddress;

/**
 * What is known of an image without reading its files.
 *
 * @param address the drive
 * @param session the session that was loaded
 * @param directories how many directories are below the root
 * @param files how many files and other nodes there are
 * @param bytes of all contents
 * @param names in which forms it has names
 * @param checksums the digest of the files' checksums; empty where none are recorded
 * @param bootable whether a machine could boot from it
 * @param warnings what the user should know before relying on it
 */
public record ImageFacts(
        DeviceAddress address,
        ImageSession session,
        long directories,
        long files,
        long bytes,
        List<String> names,
        String checksums,
        boolean bootable,
        List<String> warnings) {

    /** The facts of a loaded image. */
    public static ImageFacts of(DeviceAddress address, LoadedImage image, List<String> warnings) {
        List<ImageNode> nodes =
                image.tree().root().children().stream().flatMap(ImageFacts::all).toList();
        long directories =
                nodes.stream().filter(DirectoryNode.class::isInstance).count();
        return new ImageFacts(
                address,
                image.session(),
                directories,
                nodes.size() - directories,
                nodes.stream()
                        .mapToLong(node ->
                                node instanceof FileNode file ? file.content().size() : 0)
                        .sum(),
                image.naming().offered().stream()
                        .map(Naming.Kind::word)
                        .sorted()
                        .toList(),
                image.fileDigest().orElse(image.checksumsRecorded() ? "recorded, not loaded" : ""),
                image.bootRecord().isPresent(),
                warnings);
    }

    private static Stream<ImageNode> all(ImageNode node) {
        return node instanceof DirectoryNode directory
                ? Stream.concat(Stream.of(node), directory.children().stream().flatMap(ImageFacts::all))
                : Stream.of(node);
    }
}
