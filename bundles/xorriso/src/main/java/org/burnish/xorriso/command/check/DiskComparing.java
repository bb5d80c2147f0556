package org.burnish.xorriso.command.check;

import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.recorder.DiskImporter;
import org.burnish.verifier.Comparison;
import org.burnish.verifier.Difference;
import org.burnish.verifier.VerifierListener;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.DifferenceText;
import org.burnish.xorriso.tree.DiskPath;
import org.burnish.xorriso.tree.IsoPath;
import org.burnish.xorriso.tree.NamedComparing;
import org.burnish.xorriso.tree.SplitFile;
import org.jspecify.annotations.Nullable;

/** Compares what is on disk with what is in the image, reports the differences as they are found, and the verdict. */
final class DiskComparing {

    /** A comparison of the verifier. */
    @FunctionalInterface
    interface Comparer {
        Comparison compare(ImageNode node, Path disk, VerifierListener listener) throws InterruptedException;
    }

    private final Session session;
    private final Comparer comparer;
    private final Function<Difference, String> text;
    private final NamedComparing named;

    DiskComparing(Session session, DiskImporter importer, Comparer comparer, Function<Difference, String> text) {
        this.session = session;
        this.comparer = comparer;
        this.text = text;
        this.named = new NamedComparing(session, importer);
    }

    /** Compares the file of the first argument with the node of the second, and says whether they are the same. */
    void compare(Arguments arguments) throws ProblemException, InterruptedIOException {
        Path disk = DiskPath.of(session, arguments.get(0));
        String path = IsoPath.absolute(session, arguments.get(1));
        if (compare(disk, path)) {
            session.console().result("Both file objects match as far as expectable.");
        } else {
            session.console().result("Differences detected.");
            session.console()
                    .event(Severity.SORRY, "Differs : disk '" + disk + "' and node '" + path + "' of the ISO image");
        }
    }

    /** Compares a file with a node, and returns whether they are the same. */
    boolean compare(Path disk, String path) throws ProblemException, InterruptedIOException {
        @Nullable ImageNode node = session.tree().find(path);
        if (node != null) {
            boolean split = session.settings().get(Choices.SPLIT_SIZE) > 0 && Files.isRegularFile(disk);
            Optional<FileNode> joined = split ? SplitFile.joined(node) : Optional.empty();
            return compare(joined.isPresent() ? joined.get() : node, disk);
        }
        if (!Files.exists(disk, LinkOption.NOFOLLOW_LINKS)) {
            session.console().result(DifferenceText.notOnDisk(disk.toString()));
        }
        session.console().result(DifferenceText.notInImage(path));
        return false;
    }

    private boolean compare(ImageNode node, Path disk) throws InterruptedIOException {
        VerifierListener listener = CheckEvents.listener(session, text, named);
        try {
            return comparer.compare(node, disk, listener).same();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Comparison with '" + disk + "' was cancelled");
        }
    }
}
