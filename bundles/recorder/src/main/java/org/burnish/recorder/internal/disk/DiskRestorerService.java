package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.natives.ExtendedAttributes;
import org.burnish.options.Options;
import org.burnish.recorder.DiskRestorer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Restores files from images. */
@Component
public final class DiskRestorerService implements DiskRestorer {

    private final @Nullable ExtendedAttributes natives;

    DiskRestorerService() {
        this(null);
    }

    /** @param natives null where nobody can set attributes beside the mode */
    @Activate
    public DiskRestorerService(
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    ExtendedAttributes natives) {
        this.natives = natives;
    }

    @Override
    public long restore(ImageNode node, Path target, Options options, ImageListener listener) throws IOException {
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
        return new Restoration(natives, options, listener).restore(node, place);
    }
}
