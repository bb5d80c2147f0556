package org.burnish.recorder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.osgi.annotation.versioning.ConsumerType;

/** Where an image goes that is no session of a medium: a file, or a stream. */
@ConsumerType
public interface ImageOutput {

    /** What it is, for messages: a path, or words such as standard output. */
    String name();

    /**
     * Opens it. Called once, when the image is laid out and nothing speaks against it; what is there already is given up only
     * then. The channel is closed at the end.
     */
    WritableByteChannel open() throws IOException;

    /** A file, which is made or overwritten. */
    static ImageOutput file(Path path) {
        return of(
                path.toString(),
                () -> FileChannel.open(
                        path,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING));
    }

    /** What opens a channel. */
    @FunctionalInterface
    interface Opener {

        /** Opens it. */
        WritableByteChannel open() throws IOException;
    }

    /** An output of a name. */
    static ImageOutput of(String name, Opener opener) {
        return new ImageOutput() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public WritableByteChannel open() throws IOException {
                return opener.open();
            }
        };
    }
}
