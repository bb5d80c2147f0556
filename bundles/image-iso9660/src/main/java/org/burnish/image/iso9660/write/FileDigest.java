package org.burnish.image.iso9660.write;

import java.util.Optional;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.ImageException;
import org.burnish.image.ImageOptions;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.iso9660.checksum.ArrayLocation;
import org.burnish.image.iso9660.checksum.Md5;

/**
 * Chooses the digest of a session's checksum array. A grown image keeps the one that it has, because one array holds the
 * checksums of old and new files. The tags are always of MD5: libisofs knows no others.
 */
final class FileDigest {

    private FileDigest() {}

    /**
     * The digest; empty where no checksums are recorded.
     *
     * @throws ImageException when there is no digest of the name, when it does not fit in an array, or when the image
     *     that is grown has another one
     */
    static Optional<DigestAlgorithm> of(LayoutRequest request) throws ImageException {
        String chosen = request.options().get(ImageOptions.DIGEST);
        if (!request.checksums()) {
            return Optional.empty();
        }
        Optional<String> carried = request.base().flatMap(LoadedImage::fileDigest);
        if (!chosen.isEmpty() && carried.isPresent() && !carried.get().equals(chosen)) {
            throw new ImageException("The files of the image that grows have checksums of " + carried.get()
                    + ", and an image has one digest, so that its new files can't have checksums of " + chosen
                    + ". Leave the option " + ImageOptions.DIGEST.name() + " out, or begin a new image");
        }
        DigestAlgorithm digest = request.digests().get(chosen.isEmpty() ? carried.orElse(Md5.NAME) : chosen);
        if (!ArrayLocation.takes(digest)) {
            throw new ImageException("Checksums of the digest '" + digest.name() + "' (" + digest.length()
                    + " bytes) can't be recorded: ISO 9660 images take names of 1 to 64 letters of ASCII, and 1 to "
                    + ArrayLocation.MAX_ITEM + " bytes. Choose another digest");
        }
        return Optional.of(digest);
    }
}
