package org.burnish.launcher.trust;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Whether a file has an access control list (POSIX 1003.1e). With one, the bits of its group are the list's mask, so they
 * don't say who may write. Java shows such lists for no file system of Linux; {@code ls} of GNU marks them with a plus sign.
 * It is started only for files that the user's private group may write to.
 */
final class AccessList {

    private static final Pattern WITHOUT = Pattern.compile("\\S{10}\\.? .*");
    private static final Map<Path, Known> KNOWN = new ConcurrentHashMap<>();

    private AccessList() {}

    private record Known(FileTime changed, boolean on) {}

    /** The same when it is known when the file's owner, mode or list changed last. */
    static boolean isOn(Path path, FileTime changed) {
        Known known = KNOWN.get(path);
        if (known == null || !known.changed().equals(changed)) {
            known = new Known(changed, isOn(path));
            KNOWN.put(path, known);
        }
        return known.on();
    }

    /** Whether it has one, or nobody can tell. */
    static boolean isOn(Path path) {
        try {
            // an option that only GNU's has
            Process ls = new ProcessBuilder("ls", "-ldn", "--quoting-style=escape", "--", path.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader reader = ls.inputReader()) {
                ls.getOutputStream().close();
                String line = reader.readLine();
                return ls.waitFor() != 0
                        || line == null
                        || !WITHOUT.matcher(line).matches();
            }
        } catch (IOException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
