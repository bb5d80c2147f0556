package org.burnish.launcher.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Groups that have no member but the user of the same number. Many systems give each user one and let it write to what
 * the user makes.
 */
final class PrivateGroup {

    private static final Path GROUPS = Path.of("/etc/group");
    private static final Path USERS = Path.of("/etc/passwd");
    private static final int FIELDS = 4;
    private static final int FIELDS_OF_USERS = 7;

    private PrivateGroup() {}

    /** Whether a file's group is the private one of its owner, who is this user. */
    static boolean isOf(int user, int owner, int group) {
        return owner == user && group == user && user != 0 && isAlone(group);
    }

    private static boolean isAlone(int group) {
        try {
            return isAlone(
                    group,
                    Files.readAllLines(GROUPS, StandardCharsets.ISO_8859_1),
                    Files.readAllLines(USERS, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whether these lines as in {@code /etc/group} have the group, and no member of it, and the only one of these lines as in
     * {@code /etc/passwd} whose first group it is has the same number.
     */
    static boolean isAlone(int group, List<String> groups, List<String> users) {
        String number = Integer.toString(group);
        for (String line : users) {
            String[] fields = line.split(":", -1);
            if (fields.length == FIELDS_OF_USERS && fields[3].equals(number) && !fields[2].equals(number)) {
                return false;
            }
        }
        boolean found = false;
        for (String line : groups) {
            String[] fields = line.split(":", -1);
            if (fields.length == FIELDS && fields[2].equals(number)) {
                if (!fields[3].isBlank()) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }
}
