package org.burnish.xorriso.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.burnish.image.ImageSession;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.tree.Wildcards;

/**
 * Which image of a medium is meant.
 *
 * @param entity the kind of address: {@code auto session track lba sbsector volid}
 * @param id the address itself
 */
public record LoadAddress(String entity, String id) {

    /** The newest one. */
    public static final LoadAddress AUTO = new LoadAddress("auto", "");

    private static final List<String> ENTITIES = List.of("auto", "session", "track", "lba", "sbsector", "volid");
    private static final List<String> TEXTS = List.of("auto", "volid");
    private static final int DIGITS = 10;

    /** Reads the two arguments of a command. */
    public static LoadAddress parse(String command, String entity, String id) throws ProblemException {
        if (!ENTITIES.contains(entity)) {
            throw ProblemException.failure(
                    command + ": unknown address mode '" + entity + "'", "Modes are " + String.join(" ", ENTITIES));
        }
        if (!TEXTS.contains(entity) && !id.matches("\\d{1," + DIGITS + "}s?")) {
            throw ProblemException.failure(command + ": not a number : '" + id + "'");
        }
        return new LoadAddress(entity, id);
    }

    /** Whether the newest image is meant. */
    public boolean newest() {
        return entity.equals("auto");
    }

    /** Whether a block is meant, which may hold no image. */
    boolean block() {
        return entity.equals("lba") || entity.equals("sbsector");
    }

    /** The number, where it is one. */
    long number() {
        return Long.parseLong(id.replace("s", ""));
    }

    /**
     * The image, which is empty only where nothing begins at a block.
     *
     * @throws ProblemException when there is no such session, track or name
     */
    public Optional<ImageSession> find(Drive drive) throws ProblemException, IOException {
        if (block()) {
            return drive.imageAt(number());
        }
        Predicate<ImageSession> meant = entity.equals("volid") ? named() : session -> session.number() == number();
        List<ImageSession> sessions = drive.sessions();
        for (int i = sessions.size() - 1; i >= 0; i--) {
            if (newest() || meant.test(sessions.get(i))) {
                return Optional.of(sessions.get(i));
            }
        }
        throw ProblemException.failure(
                "Failed to find " + entity + " " + id + " in drive '" + drive.address() + "'",
                "Command -toc shows what is there");
    }

    private Predicate<ImageSession> named() {
        Predicate<String> matcher = Wildcards.matcher(id);
        return session -> matcher.test(session.volumeId());
    }
}
