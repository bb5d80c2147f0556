package org.burnish.xorriso.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.NameForms;
import org.burnish.options.Options;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.DiskOptions;
import org.burnish.xorriso.run.Notices;
import org.burnish.xorriso.run.Problems;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.DifferenceText;
import org.burnish.xorriso.text.NodeText;
import org.jspecify.annotations.Nullable;

/** Finds files of the disk, and does something with them or with their counterparts in the image. */
public final class DiskFinding {

    /** The extended attributes of users. */
    private static final Options USERS =
            Options.NONE.with(DiskOptions.ACCESS_LISTS, false).with(DiskOptions.ATTRIBUTES, DiskOptions.Spaces.USER);

    private final Session session;
    private final DiskImporter importer;

    public DiskFinding(Session session, DiskImporter importer) {
        this.session = session;
        this.importer = importer;
    }

    /** What is done with a file. */
    @FunctionalInterface
    private interface Deed {
        void with(FoundFile.OfDisk file) throws ProblemException, IOException;
    }

    /** Does what the words behind {@code -findx} say. */
    public void perform(List<String> words) throws ProblemException, IOException {
        FindExpression expression = FindExpression.parse(words, session, NameForms.NONE);
        Path start = DiskPath.of(session, expression.path());
        if (!Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
            throw ProblemException.failure(
                    "Cannot determine attributes of '" + start + "' : No such file or directory");
        }
        SizeEstimate estimate = new SizeEstimate();
        visit(expression, file(start, expression.path(), 0, true), deed(expression, start, estimate));
        if (expression.action().equals(List.of("estimate_size"))) {
            estimate.print(session);
        }
    }

    private FoundFile.OfDisk file(Path path, String shown, int depth, boolean named) throws IOException {
        boolean follows = session.settings().get(DiskRules.SETTING).follows(path, named) && Files.exists(path);
        LinkOption[] options = follows ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
        int mode = ((Number) Files.getAttribute(path, "unix:mode", options)).intValue();
        @Nullable Path above = path.getParent();
        boolean mount = !named
                && above != null
                && !Files.getAttribute(path, "unix:dev", options).equals(Files.getAttribute(above, "unix:dev"));
        return new FoundFile.OfDisk(path, shown, mode & Attributes.TYPE_MASK, depth, mount);
    }

    private void visit(FindExpression expression, FoundFile.OfDisk file, Deed deed)
            throws ProblemException, IOException {
        FindTest.Visit visit = new FindTest.Visit();
        if (expression.finds(file, visit)) {
            deed.with(file);
        }
        boolean entered = file.type() == Attributes.DIRECTORY
                && file.depth() < expression.maxDepth()
                && !visit.pruned()
                && (!file.isMountPoint()
                        || session.settings().get(DiskRules.SETTING).entersMounts());
        if (entered) {
            String above = file.shown().endsWith("/") ? file.shown() : file.shown() + "/";
            for (String name : names(file.path())) {
                visit(expression, file(file.path().resolve(name), above + name, file.depth() + 1, false), deed);
            }
        }
    }

    private List<String> names(Path directory) {
        try {
            return DiskListing.names(directory);
        } catch (IOException unreadable) {
            session.console()
                    .event(Severity.SORRY, "Cannot read directory '" + directory + "' : " + Problems.text(unreadable));
            return List.of();
        }
    }

    private Deed deed(FindExpression expression, Path start, SizeEstimate estimate) throws ProblemException {
        String name =
                expression.action().isEmpty() ? "echo" : expression.action().get(0);
        String place = expression.action().size() > 1 ? expression.action().get(1) : "/";
        Prefixes prefixes = Prefixes.of(session, start.toString(), place);
        return switch (name) {
            case "in_iso" ->
                file -> {
                    if (counterpart(prefixes, file) != null) {
                        echo(file);
                    }
                };
            case "not_in_iso" ->
                file -> {
                    if (counterpart(prefixes, file) == null) {
                        session.console().result(DifferenceText.notInImage(path(prefixes, file)));
                    }
                };
            case "is_full_in_iso" ->
                file -> {
                    if (counterpart(prefixes, file) instanceof DirectoryNode directory
                            && !directory.children().isEmpty()) {
                        session.console()
                                .result("d " + NodeText.quoted(directory.path())
                                        + " (ISO) : non-empty directory (would not match mount point)");
                    }
                };
            case "empty_iso_dir" -> file -> empty(counterpart(prefixes, file));
            case "add_missing" -> file -> addMissing(prefixes, file);
            case "list_extattr" -> {
                ExtattrScript script = ExtattrScript.ofDisk(place, expression.path(), session);
                script.begin();
                yield file -> script.print(
                        file.shown(), importer.named(file.path(), USERS, new Notices(session.console(), "files read")));
            }
            case "estimate_size" ->
                file -> estimate.add(
                        file.type() == Attributes.DIRECTORY,
                        file.type() == Attributes.REGULAR ? Files.size(file.path()) : 0);
            default -> this::echo;
        };
    }

    private void echo(FoundFile.OfDisk file) {
        session.console().result(Names.shown(file.shown(), session));
    }

    private static String path(Prefixes prefixes, FoundFile.OfDisk file) throws ProblemException {
        return prefixes.toImage(file.path(), "-findx");
    }

    private @Nullable ImageNode counterpart(Prefixes prefixes, FoundFile.OfDisk file) throws ProblemException {
        return session.tree().find(path(prefixes, file));
    }

    private void empty(@Nullable ImageNode node) {
        if (node instanceof DirectoryNode directory && !directory.children().isEmpty()) {
            List.copyOf(directory.children()).forEach(child -> directory.remove(child.name()));
            session.changed();
            session.console().event(Severity.UPDATE, "Emptied directory '" + directory.path() + "'");
        }
    }

    private void addMissing(Prefixes prefixes, FoundFile.OfDisk file) throws ProblemException, IOException {
        String path = path(prefixes, file);
        if (session.tree().find(path) != null) {
            return;
        }
        if (file.type() == Attributes.DIRECTORY) {
            DirectoryNode made = new Directories(session, "-findx", importer).at(path);
            made.attributes(importer.attributes(file.path(), new Notices(session.console(), "files added")));
        } else {
            new Grafting(session, importer).add(file.path(), path, new Notices(session.console(), "files added"));
        }
        session.changed();
        session.console().event(Severity.UPDATE, "Added/overwrote '" + path + "'");
    }
}
