package org.burnish.launcher;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.burnish.launcher.trust.PrivateFolder;

/** What is left to do on every way out of the program: folders for one run are deleted. */
final class End {

    /** More would look as if the program hung. */
    private static final long DELETE_MS = 5000;

    private static final int TRIES = 10;

    private static final Set<Path> FOLDERS = ConcurrentHashMap.newKeySet();

    private End() {}

    /** A folder that is needed until the program ends. */
    static void deletes(Path folder) {
        FOLDERS.add(folder);
    }

    /** Ends the program at once, without what else is to be done at its end. */
    static void halt(int exit) {
        try {
            // a file system that hangs must not keep the program
            Thread deleting = new Thread(End::delete, "burnish-delete");
            deleting.setDaemon(true);
            deleting.start();
            deleting.join(DELETE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Runtime.getRuntime().halt(exit);
        }
    }

    /** For the orderly end: nothing needs the folders any more. */
    static synchronized void delete() {
        for (Path folder : FOLDERS) {
            int left = TRIES;
            // a thread that goes on until the halt may make a file meanwhile
            while (!PrivateFolder.delete(folder) && --left > 0) {
                Thread.onSpinWait();
            }
            if (left == 0) {
                Main.say("NOTE", folder + " could not be deleted");
            }
        }
    }
}
