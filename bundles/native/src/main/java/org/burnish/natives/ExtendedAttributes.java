package org.burnish.natives;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Extended attributes of files in all name spaces, as xattr(7) of Linux has them; Java knows those of users only. A
 * symbolic link is asked itself, not what it points to. A service; safe for use by several threads. All calls throw an
 * {@link UnsupportedOperationException} that says why where no file can be asked, as where native code does not load.
 */
@ProviderType
public interface ExtendedAttributes {

    /** The attribute that holds a file's access control list, acl(5). */
    String ACCESS_ACL = "system.posix_acl_access";

    /** The attribute that holds the access control list which new files of a directory get. */
    String DEFAULT_ACL = "system.posix_acl_default";

    /** The names of a file's attributes; none where the file system has no such thing. */
    List<String> names(Path file) throws IOException;

    /** The value of an attribute, or empty where the file has none of this name. */
    Optional<byte[]> value(Path file, String name) throws IOException;

    /** Gives a file an attribute, in place of one of the same name. */
    void set(Path file, String name, byte[] value) throws IOException;

    /** Takes an attribute from a file; returns whether the file had it. */
    boolean remove(Path file, String name) throws IOException;
}
