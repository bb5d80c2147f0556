package org.burnish.scsi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Makes blank media in software. A service, beside the {@link Transport} of the same {@link Transport#SCHEME}. */
@ConsumerType
public interface MediumFactory {

    /** The kinds that can be made. */
    List<MediumKind> kinds();

    /**
     * Makes a blank medium.
     *
     * @param kind the name of one of {@link #kinds()}
     * @param path where it is kept; must not exist
     * @return the address of the drive that has it loaded
     * @throws IOException when the file exists or can't be written; nothing that exists is changed
     * @throws IllegalArgumentException when the kind is unknown; the message lists the known ones
     */
    DeviceAddress create(String kind, Path path) throws IOException;
}
