package org.burnish.iso.internal;

import java.io.IOException;
import java.util.List;
import org.burnish.image.Digests;
import org.burnish.image.ImageFormat;
import org.burnish.media.MediaProfile;
import org.burnish.recorder.internal.drive.Contributions;

/** One format, the digests of the Java platform, and no media. */
record OneFormat(ImageFormat only) implements Contributions {

    @Override
    public List<ImageFormat> formats() {
        return List.of(only);
    }

    @Override
    public ImageFormat format(String name) throws IOException {
        if (!name.equals(WrittenFormat.NAME)) {
            throw new IOException("No image format '" + name + "' is here. Choose " + WrittenFormat.NAME);
        }
        return only;
    }

    @Override
    public List<MediaProfile> profiles() {
        return List.of();
    }

    @Override
    public Digests digests() {
        return Digests.OF_JAVA;
    }
}
