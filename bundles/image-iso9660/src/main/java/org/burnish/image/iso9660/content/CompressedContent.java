package org.burnish.image.iso9660.content;

import org.burnish.image.FileContent;
import org.burnish.image.iso9660.susp.CompressedFile;

/** Content whose directory record says that it is recorded in compressed form. */
public interface CompressedContent extends FileContent {

    /** The bytes as they are recorded. */
    FileContent recorded();

    /** What the directory record says of their form. */
    CompressedFile entry();
}
