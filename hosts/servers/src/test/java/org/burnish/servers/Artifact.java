package org.burnish.servers;

import java.io.File;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A jar of the project that is on the class path of the tests.
 *
 * @param name how its file name begins
 */
record Artifact(String name) {

    /** A kind of medium that Burnish does not have itself. */
    static final Artifact PLUGIN = new Artifact("org.burnish.samples.media.hd.dvd.r");

    static final Artifact OSGI_API = new Artifact("org.burnish.osgi.api");

    Path jar() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(path)
                .map(Path::of)
                .filter(each -> each.getFileName().toString().startsWith(name + "-"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not on the class path " + path));
    }
}
