package org.burnish.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.burnish.embedded.Burnish;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What the tests of a run share. JUnit ends it with the run: versions before 5.13 by the one interface, later ones by the
 * other.
 */
@SuppressWarnings("deprecation")
record Running(Burnish burnish) implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    static Running start() {
        try {
            return new Running(Burnish.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        burnish.close();
    }
}
