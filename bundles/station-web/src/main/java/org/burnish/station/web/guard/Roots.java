package org.burnish.station.web.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The directories whose files may be burned: nothing else of the machine is shown or read. A path counts as what it really is, with all
 * its symbolic links followed.
 */
public final class Roots {

    private final List<Path> roots;

    /** Some directories; those that are not there count when they are. */
    public Roots(List<Path> roots) {
        this.roots =
                roots.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
    }

    /** As they were given, absolute. */
    public List<Path> all() {
        return roots;
    }

    /**
     * The real path of what is below a root, or one itself.
     *
     * @throws Refusal where it is elsewhere, or not there; whether something is there, is said of what is below a root alone
     */
    public Path real(String text) {
        Path given = parse(text);
        if (within(given.normalize(), roots)) {
            Path real = follow(given);
            if (within(real, realRoots())) {
                return real;
            }
        }
        throw new Refusal(
                Refusal.FORBIDDEN,
                "The path '" + text + "' is not below the directories that this station may read, which are "
                        + shown());
    }

    private String shown() {
        return String.join(", ", roots.stream().map(Path::toString).toList());
    }

    private static Path parse(String text) {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            // reported below
        }
        throw new Refusal(Refusal.BAD_REQUEST, "The path '" + text + "' has to be an absolute one");
    }

    private static Path follow(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new Refusal(Refusal.NOT_FOUND, "The path '" + path + "' is not there, or the station can't read it");
        }
    }

    private List<Path> realRoots() {
        List<Path> real = new ArrayList<>();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                real.add(follow(root));
            }
        }
        return real;
    }

    private boolean within(Path path, List<Path> directories) {
        return directories.stream().anyMatch(path::startsWith)
                || realRoots().stream().anyMatch(path::startsWith);
    }
}
