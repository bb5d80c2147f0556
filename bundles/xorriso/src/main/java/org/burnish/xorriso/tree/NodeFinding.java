package org.burnish.xorriso.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.NameForms;
import org.burnish.image.NodePattern;
import org.burnish.image.StoredContent;
import org.burnish.recorder.DiskImporter;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.jspecify.annotations.Nullable;

/** Finds nodes of the image, and does something with them. */
public final class NodeFinding {

    private final Session session;
    private final DiskImporter importer;
    private final Verifier verifier;
    private final NameForms forms;

    /** @param forms what becomes of names in images */
    public NodeFinding(Session session, DiskImporter importer, Verifier verifier, NameForms forms) {
        this.session = session;
        this.importer = importer;
        this.verifier = verifier;
        this.forms = forms;
    }

    /** Does what the words behind {@code -find} say: with a directory before what is in it. */
    public void perform(List<String> words) throws ProblemException, IOException {
        perform(FindExpression.parse(words, session, forms));
    }

    private void perform(FindExpression expression) throws ProblemException, IOException {
        @Nullable ImageNode start = session.tree().find(IsoPath.absolute(session, expression.path()));
        if (start == null) {
            throw ProblemException.failure(
                    "Cannot find path '" + IsoPath.absolute(session, expression.path()) + "' in loaded ISO image");
        }
        FindAction action = new FindActions(session, importer, verifier, this::performBelow, forms)
                .named(expression.action(), start.path(), expression.path());
        List<FoundFile.OfImage> found = new ArrayList<>();
        collect(expression, new FoundFile.OfImage(start, expression.path(), 0), found);
        if (expression.byAddress()) {
            found.sort(Comparator.comparingLong(file -> address(file.found())));
        }
        action.begin(session);
        for (FoundFile.OfImage file : found) {
            String shown = expression.byAddress() ? file.found().path() : file.shown();
            action.found(file.found(), shown, session);
            if (action.done()) {
                break;
            }
        }
        action.end(session);
    }

    private void performBelow(ImageNode node, List<String> words) throws ProblemException, IOException {
        List<String> all = new ArrayList<>(List.of(node.path()));
        all.addAll(words);
        perform(FindExpression.parse(all, session, forms));
    }

    private static long address(ImageNode node) {
        return node instanceof FileNode file
                ? file.content().stored().map(StoredContent::extents).stream()
                        .flatMap(List::stream)
                        .mapToLong(Extent::lba)
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    private static void collect(FindExpression expression, FoundFile.OfImage file, List<FoundFile.OfImage> found) {
        FindTest.Visit visit = new FindTest.Visit();
        if (expression.finds(file, visit)) {
            found.add(file);
        }
        if (file.depth() < expression.maxDepth()
                && !visit.pruned()
                && file.found() instanceof DirectoryNode directory) {
            String above = file.shown().endsWith("/") ? file.shown() : file.shown() + "/";
            for (ImageNode child : NodePattern.sorted(directory)) {
                collect(expression, new FoundFile.OfImage(child, above + child.name(), file.depth() + 1), found);
            }
        }
    }
}
