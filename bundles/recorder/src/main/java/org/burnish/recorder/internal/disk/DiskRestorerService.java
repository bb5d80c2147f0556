package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.recorder.DiskRestorer;
import org.osgi.service.component.annotations.Component;

/** Restores files from images. */
@Component
public final class DiskRestorerService implements DiskRestorer {

    @Override
    public long restore(ImageNode node, Path target, boolean devices, ImageListener listener) throws IOException {
        Path wanted = target.toAbsolutePath().normalize();
        if (wanted.getParent() != null) {
            Files.createDirectories(wanted.getParent());
        }
        // links on the way to the target are the caller's; from there on none is followed
        Path place = Files.isDirectory(wanted)
                ? wanted.toRealPath()
                : Objects.requireNonNull(wanted.getParent(), "only the root directory is in none")
                        .toRealPath()
                        .resolve(wanted.getFileName());
        return new Restoration(devices, listener).restore(node, place);
    }
}
