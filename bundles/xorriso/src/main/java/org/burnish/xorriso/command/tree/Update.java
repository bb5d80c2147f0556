package org.burnish.xorriso.command.tree;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.recorder.DiskImporter;
import org.burnish.verifier.Verifier;
import org.burnish.verifier.VerifierListener;
import org.burnish.xorriso.run.Notices;
import org.burnish.xorriso.run.Problems;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Grafting;
import org.burnish.xorriso.tree.IsoPath;
import org.burnish.xorriso.tree.Removal;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a path of the image what a file of the disk is, if it is not already. */
@Component(property = XorrisoCommand.COMMAND + "=update")
public final class Update implements XorrisoCommand {

    private final DiskImporter importer;
    private final Verifier verifier;

    @Activate
    public Update(@Reference DiskImporter importer, @Reference Verifier verifier) {
        this.importer = importer;
        this.verifier = verifier;
    }

    @Override
    public Usage usage() {
        return Usage.of("disk_path", "iso_rr_path", "Replace iso_rr_path by disk_path if they differ.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, InterruptedIOException {
        Path disk = Path.of(arguments.get(0));
        if (!Files.exists(disk, LinkOption.NOFOLLOW_LINKS)) {
            throw ProblemException.failure(
                    "Cannot determine attributes of source file '" + disk + "' : No such file or directory");
        }
        String path = IsoPath.absolute(session, arguments.get(1).isEmpty() ? arguments.get(0) : arguments.get(1));
        ImageNode node = session.tree().find(path);
        if (node instanceof DirectoryNode && Files.isDirectory(disk, LinkOption.NOFOLLOW_LINKS)) {
            updateAttributes(node, disk, path, session);
            return;
        }
        if (node != null && same(node, disk)) {
            reportSame(disk, path, session);
            return;
        }
        replace(node, disk, path, session);
    }

    /** Of two directories the attributes alone are made the same. */
    private void updateAttributes(ImageNode node, Path disk, String path, Session session) throws ProblemException {
        try {
            Attributes found = importer.attributes(disk, new Notices(session.console(), "files added"));
            Attributes wanted = asHidden(found, node);
            if (alike(wanted, node.attributes())) {
                reportSame(disk, path, session);
                return;
            }
            node.attributes(wanted);
            session.changed();
            session.console().info("Attributes of directory updated in ISO image: '" + path + "'='" + disk + "'");
        } catch (IOException unreadable) {
            throw ProblemException.failure(
                    "Cannot determine attributes of source file '" + disk + "' : " + Problems.text(unreadable));
        }
    }

    /** What a node is hidden from is no attribute of the disk. */
    private static Attributes asHidden(Attributes found, ImageNode node) {
        return node.attributes()
                .named()
                .get(AttributeKey.HIDDEN)
                .map(trees -> found.with(found.named().with(AttributeKey.HIDDEN, trees)))
                .orElse(found);
    }

    /** Nobody updates a directory because it was read. */
    private static boolean alike(Attributes one, Attributes other) {
        return one.mode() == other.mode()
                && one.uid() == other.uid()
                && one.gid() == other.gid()
                && one.modified() == other.modified()
                && one.named().equals(other.named());
    }

    private static void reportSame(Path disk, String path, Session session) {
        session.console().info("No change in ISO image: '" + path + "' is '" + disk + "' already");
    }

    private void replace(@Nullable ImageNode old, Path disk, String path, Session session) throws ProblemException {
        if (old != null) {
            new Removal(session, Removal.Kind.TREES).remove(old);
        }
        new Grafting(session, importer).insert(disk, path);
    }

    private boolean same(ImageNode node, Path disk) throws InterruptedIOException {
        try {
            return verifier.compare(node, disk, new VerifierListener() {}).same();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Comparison with '" + disk + "' was cancelled");
        }
    }
}
