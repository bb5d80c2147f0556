package org.burnish.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.launcher.trust.PrivateFolder;

/** The folder where the framework keeps its bundles as long as it runs. Only this user can change what is loaded from there. */
record Storage(Path folder) {

    static Storage make() throws IOException {
        try {
            return new Storage(PrivateFolder.make());
        } catch (IOException e) {
            throw new IOException(
                    e.getMessage() + ". Name a folder that only this user can write to with -Djava.io.tmpdir=FOLDER.",
                    e);
        }
    }

    /** What can't be deleted is left: it does no harm, and belongs to a folder that systems clear. */
    void delete() {
        if (!PrivateFolder.delete(folder)) {
            folder.toFile().deleteOnExit();
        }
    }
}
