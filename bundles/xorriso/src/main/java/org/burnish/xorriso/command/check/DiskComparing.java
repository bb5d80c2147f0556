package org.burnish.xorriso.command.check;

import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Function;
import org.burnish.image.ImageNode;
import org.burnish.verifier.Comparison;
import org.burnish.verifier.Difference;
import org.burnish.verifier.VerifierListener;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.tree.IsoPath;

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

    DiskComparing(Session session, Comparer comparer, Function<Difference, String> text) {
        this.session = session;
        this.comparer = comparer;
        this.text = text;
    }

    /** Compares the file of the first argument with the node of the second. */
    void compare(Arguments arguments) throws ProblemException, InterruptedIOException {
        Path disk = Path.of(arguments.get(0)).toAbsolutePath().normalize();
        String path = IsoPath.absolute(session, arguments.get(1));
        ImageNode node = session.tree().find(path);
        boolean same;
        if (node == null) {
            same = false;
            if (!Files.exists(disk, LinkOption.NOFOLLOW_LINKS)) {
                session.console().result(DifferenceText.notOnDisk(disk.toString()));
            }
            session.console().result(DifferenceText.notInImage(path));
        } else {
            same = compare(node, disk);
        }
        if (same) {
            session.console().result("Both file objects match as far as expectable.");
        } else {
            session.console().result("Differences detected.");
            session.console()
                    .event(Severity.SORRY, "Differs : disk '" + disk + "' and node '" + path + "' of the ISO image");
        }
    }

    private boolean compare(ImageNode node, Path disk) throws InterruptedIOException {
        VerifierListener listener = CheckEvents.listener(session, text);
        try {
            return comparer.compare(node, disk, listener).same();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Comparison with '" + disk + "' was cancelled");
        }
    }
}
