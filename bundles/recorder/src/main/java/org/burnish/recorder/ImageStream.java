package org.burnish.recorder;

import java.io.InputStream;
import java.nio.channels.ReadableByteChannel;
import java.util.OptionalLong;

/** An image that comes from a stream. */
record ImageStream(InputStream stream, OptionalLong size, String origin) implements VerbatimImage {

    @Override
    public ReadableByteChannel open() {
        return new PumpedChannel(stream, "burnish-pump-" + origin.replace(' ', '-'));
    }
}
