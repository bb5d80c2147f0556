package org.burnish.media.spi;

import java.io.IOException;
import org.burnish.media.MediaListener;
import org.osgi.annotation.versioning.ConsumerType;

/** What one write type sends before and after the data. Made for one session, used by one thread. */
@ConsumerType
public interface WriteSteps {

    /** Before the first block. */
    void begin(MediaListener listener) throws IOException;

    /** After the last block, the padding included, was handed to the drive: sends all that the drive holds to the medium. */
    void flush(MediaListener listener) throws IOException;

    /** After {@link #flush}: closes what has to be closed. All data are safe, whether it succeeds or not. */
    default void close(MediaListener listener) throws IOException {}

    /**
     * Instead of {@link #flush} and {@link #close} when the session shall not be completed.
     *
     * @param written how many blocks were handed to the drive
     */
    void abort(MediaListener listener, long written) throws IOException;
}
