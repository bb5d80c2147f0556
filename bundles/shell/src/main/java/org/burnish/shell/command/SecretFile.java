package org.burnish.shell.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A file with a secret: it belongs to this user or to root, others can neither read nor change it, and nobody else can put another in
 * its place: each folder and each link on the way belongs to the same two, and others can't write to the folders. They can
 * write to a folder with the sticky bit, such as {@code /tmp}, as they can replace nothing of this user's there.
 */
final class SecretFile {

    private static final int LONGEST = 4096;
    private static final int TYPE = 0170000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;
    private static final int STICKY = 01000;
    private static final int GROUP_WRITES = 0020;
    private static final int OTHERS_WRITE = 0002;
    private static final int ANY_OF_OTHERS = 0066;
    private static final int MAX_LINKS = 40;
    private static final int GROUP_FIELDS = 4;
    private static final Path GROUPS = Path.of("/etc/group");

    private final Path file;
    private final int user;
    private final Deque<String> names = new ArrayDeque<>();
    private Path at;
    private int links;

    private SecretFile(Path file) throws IOException {
        this.file = file;
        this.user = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        Path absolute = file.toAbsolutePath();
        this.at = absolute.getRoot();
        absolute.forEach(name -> names.add(name.toString()));
    }

    /**
     * The first line.
     *
     * @throws IOException when the file cannot be read, or others may read, change or replace it
     */
    static String firstLine(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("unix")) {
            new SecretFile(file).require();
        }
        if (Files.size(file) > LONGEST) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "Cannot use '%s': one line USER:SECRET is wanted, and it has %d bytes.",
                    file,
                    Files.size(file)));
        }
        return text(file).lines().findFirst().orElse("");
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IOException("Cannot use the secret in '" + file + "': the file is no text in UTF-8.", e);
        }
    }

    private void require() throws IOException {
        step(at);
        while (!names.isEmpty()) {
            String name = names.pop();
            if (name.equals("..")) {
                at = at.getParent() == null ? at : at.getParent();
            } else if (!name.equals(".") && !name.isEmpty()) {
                step(at.resolve(name));
            }
        }
    }

    private static int number(Map<String, Object> found, String attribute) {
        return (Integer) Objects.requireNonNull(found.get(attribute), attribute);
    }

    private void step(Path next) throws IOException {
        Map<String, Object> found = Files.readAttributes(next, "unix:mode,uid,gid", LinkOption.NOFOLLOW_LINKS);
        int owner = number(found, "uid");
        int mode = number(found, "mode");
        if (owner != 0 && owner != user) {
            throw refused("'" + next + "' belongs to user " + owner
                    + ", who may change it. Use a file of your own, in a" + " folder of your own");
        }
        if ((mode & TYPE) == LINK) {
            follow(next);
            return;
        }
        at = next;
        if ((mode & TYPE) == FOLDER) {
            requireFolder(next, mode, owner, number(found, "gid"));
        } else if ((mode & ANY_OF_OTHERS) != 0) {
            throw refused("other users may read or change the file. Forbid it: chmod 600 " + next);
        }
    }

    private void requireFolder(Path folder, int mode, int owner, int group) throws IOException {
        boolean writable = (mode & OTHERS_WRITE) != 0 || ((mode & GROUP_WRITES) != 0 && !isPrivate(owner, group));
        if (writable && (mode & STICKY) == 0) {
            throw refused("other users may put another file in its place. Forbid it: chmod go-w " + folder);
        }
    }

    private IOException refused(String reason) {
        return new IOException("Cannot use the secret in '" + file + "': " + reason);
    }

    /** Many systems give each user a group of the same number without any other member. */
    private boolean isPrivate(int owner, int group) throws IOException {
        if (owner != user || group != user || user == 0) {
            return false;
        }
        List<String[]> same = Files.readAllLines(GROUPS, StandardCharsets.ISO_8859_1).stream()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length == GROUP_FIELDS && fields[2].equals(Integer.toString(group)))
                .toList();
        return !same.isEmpty() && same.stream().allMatch(fields -> fields[3].isBlank());
    }

    private void follow(Path link) throws IOException {
        if (++links > MAX_LINKS) {
            throw refused("there are more than " + MAX_LINKS + " links on the way");
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
