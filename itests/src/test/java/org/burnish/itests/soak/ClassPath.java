package org.burnish.itests.soak;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** No test: writes down the class path of the tests for {@code itests/soak/run}, which names it. */
class ClassPath {

    @Test
    void write() throws IOException {
        Files.writeString(Soak.kept("classpath"), System.getProperty("java.class.path"));
    }
}
