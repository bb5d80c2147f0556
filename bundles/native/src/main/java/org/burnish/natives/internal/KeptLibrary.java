package org.burnish.natives.internal;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * JNA's own native code in a file that stays, in a folder of the program that nobody else can write to. JNA alone would unpack it at each
 * start, and delete it.
 */
final class KeptLibrary {

    /** The launcher sets it where classes are loaded only once: Java loads a file for one class loader. */
    private static final String FOLDER = "burnish.native.folder";

    private static final String NAME = "jna.boot.library.name";
    private static final String PATH = "jna.boot.library.path";

    private KeptLibrary() {}

    /** To be called before JNA is. Where it fails, JNA unpacks. */
    static void use() {
        String folder = System.getProperty(FOLDER);
        if (folder == null || System.getProperty(PATH) != null || System.getProperty(NAME) != null) {
            return;
        }
        String name = "jnidispatch-" + Native.VERSION + "-" + Platform.RESOURCE_PREFIX;
        try {
            keep(Path.of(folder, System.mapLibraryName(name)));
        } catch (IOException unpackedByJna) {
            return;
        }
        System.setProperty(NAME, name);
        System.setProperty(PATH, folder);
    }

    /** Makes the file in one step, so that another process never finds a part of it. */
    private static void keep(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        String packed = "/com/sun/jna/" + Platform.RESOURCE_PREFIX + "/" + System.mapLibraryName("jnidispatch");
        try (InputStream code = Native.class.getResourceAsStream(packed)) {
            if (code == null) {
                throw new IOException("There is no " + packed);
            }
            Path part = Files.createTempFile(file.getParent(), "part", null);
            Files.copy(code, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
