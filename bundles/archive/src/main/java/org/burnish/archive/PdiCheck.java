package org.burnish.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Checks that a folder is a medium for healthcare: a DICOM file-set (DICOM PS3.10, clause 8) as Portable Data for Imaging of IHE
 * has it. A service.
 */
@ProviderType
public interface PdiCheck {

    /**
     * Looks at a folder or at a zip file. Reads the directory of the file-set, and the beginning of each file.
     *
     * @return empty where it has no DICOMDIR, so that it is no such medium at all
     * @throws IOException when it can't be read
     * @throws org.burnish.media.RefusedException when it is a zip file that is not safe to unpack, with every reason
     */
    Optional<PdiReport> check(Path medium) throws IOException;

    /**
     * Unpacks a zip file. Nothing is written outside the folder, and no more than so many bytes.
     *
     * @param folder is made, and must not exist
     * @param most how many bytes its files may have
     * @return how many files were unpacked
     * @throws org.burnish.media.RefusedException when the file is not safe to unpack, with every reason; nothing was written
     * @throws IOException when it can't be unpacked; what was unpacked is removed
     */
    long unpack(Path zip, Path folder, long most) throws IOException;
}
