package org.burnish.launcher.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * The rule for everything that is executed, mapped or loaded: each folder and each link on the way to it, and it itself,
 * belongs to root or to this user, and others can't write to it. A folder where all may write but none may replace what is
 * another's, such as {@code /tmp}, may stand on the way: what is below it has to pass as well.
 *
 * <p>What is missing passes where nobody else can make it: then a sticky folder is no excuse.
 *
 * <p>What passed stays as it is until one of those two changes it, so that there is no time between check and use.
 */
public final class Trust {

    private static final int TYPE = 0170000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;
    private static final int STICKY = 01000;
    private static final int GROUP_WRITES = 0020;
    private static final int OTHERS_WRITE = 0002;
    private static final int MAX_LINKS = 40;
    private static final String WANTED = "unix:mode,uid,gid,ctime";
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String USERS = "Uid:";
    private static final int EFFECTIVE = 2;

    private final int user;
    private final Deque<String> names = new ArrayDeque<>();
    private final boolean shared;
    private Path at;
    private int links;

    private Trust(Path path, boolean shared) throws IOException {
        this.user = user(Files.readAllLines(STATUS, StandardCharsets.ISO_8859_1));
        this.shared = shared;
        Path absolute = path.toAbsolutePath();
        this.at = absolute.getRoot();
        absolute.forEach(name -> names.add(name.toString()));
    }

    /** By the line in the process's status; who owns its folder below {@code /proc} may be root instead. */
    static int user(List<String> status) throws IOException {
        for (String line : status) {
            StringTokenizer fields = new StringTokenizer(line);
            if (fields.countTokens() > EFFECTIVE && fields.nextToken().equals(USERS)) {
                fields.nextToken();
                return Integer.parseInt(fields.nextToken());
            }
        }
        throw new IOException(STATUS + " does not show the user");
    }

    /** Why others could change what is at a path, or make it if it is missing; empty if they can't. */
    public static Optional<String> objection(Path path) {
        return objection(path, false);
    }

    /** The same for a folder where something of this user is made under a name that nobody knows before. */
    public static Optional<String> objectionToShared(Path folder) {
        return objection(folder, true);
    }

    private static Optional<String> objection(Path path, boolean shared) {
        try {
            return new Trust(path, shared).walk();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.of("the owner of " + path + " can't be read (" + e + ")");
        }
    }

    /** Makes a folder that only this user can enter, if it is not there; its way is checked before and after. */
    public static Optional<String> make(Path folder) {
        Optional<String> objection = objectionToShared(folder);
        if (objection.isPresent()) {
            return objection;
        }
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.of(folder + " can't be made (" + e + ")");
        }
        return objection(folder);
    }

    private Optional<String> walk() throws IOException {
        Optional<String> objection = step(at);
        try {
            while (objection.isEmpty() && !names.isEmpty()) {
                String name = names.pop();
                if (name.equals("..")) {
                    at = at.getParent() == null ? at : at.getParent();
                } else if (!name.equals(".") && !name.isEmpty()) {
                    objection = step(at.resolve(name));
                }
            }
            return objection;
        } catch (NoSuchFileException e) {
            // in the last folder that is there, nobody else may make what is missing: now it is the end of the way
            names.clear();
            return step(at);
        }
    }

    private static Object value(Map<String, Object> found, String attribute) {
        return Objects.requireNonNull(found.get(attribute), attribute);
    }

    private Optional<String> step(Path next) throws IOException {
        Map<String, Object> found = Files.readAttributes(next, WANTED, LinkOption.NOFOLLOW_LINKS);
        int owner = (Integer) value(found, "uid");
        int mode = (Integer) value(found, "mode");
        if (owner != 0 && owner != user) {
            return Optional.of(next + " belongs to user " + owner);
        }
        if ((mode & TYPE) == LINK) {
            follow(next);
            return Optional.empty();
        }
        at = next;
        boolean writable = (mode & OTHERS_WRITE) != 0
                || (mode & GROUP_WRITES) != 0
                        && !(PrivateGroup.isOf(user, owner, (Integer) value(found, "gid"))
                                && !AccessList.isOn(next, (FileTime) value(found, "ctime")));
        boolean onTheWay = shared || !names.isEmpty();
        boolean harmless = (mode & TYPE) == FOLDER && (mode & STICKY) != 0 && onTheWay;
        return writable && !harmless
                ? Optional.of(
                        "other users can write to " + next + " (mode " + Integer.toOctalString(mode & 07777) + ")")
                : Optional.empty();
    }

    private void follow(Path link) throws IOException {
        if (++links > MAX_LINKS) {
            throw new IOException("too many links");
        }
        Path target = Files.readSymbolicLink(link);
        for (int i = target.getNameCount() - 1; i >= 0; i--) {
            names.push(target.getName(i).toString());
        }
        if (target.isAbsolute()) {
            at = target.getRoot();
        }
    }
}
