package org.burnish.launcher;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.burnish.launcher.trust.Trust;

/**
 * Which files of a folder are taken up: those that others can't change. A warning names each other one, once as long as the
 * reason is the same.
 *
 * @param start how their names begin
 * @param end how their names end
 * @param sentence what is said of the others, with a place for the file's path
 */
record TrustedFiles(String start, String end, String sentence) {

    private static final Map<Path, String> REPORTED = new ConcurrentHashMap<>();

    /** Those of a folder, sorted. */
    List<Path> in(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, this::isNamedSo)) {
            for (Path file : found) {
                if (passes(file)) {
                    files.add(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        files.sort(null);
        return files;
    }

    private boolean isNamedSo(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(start) && name.endsWith(end);
    }

    /** Whether nobody else can change a file; a folder passes for none, since what is in it is not looked at. */
    boolean passes(Path file) {
        Optional<String> objection = Trust.objection(file);
        if (objection.isEmpty() && !Files.isRegularFile(file)) {
            objection = Optional.of("it is no file");
        }
        if (objection.isEmpty()) {
            REPORTED.remove(file);
        } else if (!objection.get().equals(REPORTED.put(file, objection.get()))) {
            Main.say("WARNING", String.format(sentence, file) + ", because " + objection.get());
        }
        return objection.isEmpty();
    }
}
